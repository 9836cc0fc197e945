// Forms with a draft or with files are sent in place: progress is shown, and when the line breaks all is still there.
import { say, element, forgetTexts, size } from "./texts.js";
import { csrf } from "./drafts.js";

const bound = new WeakSet();
let moved = false;

export function initSubmits(root, init) {
  for (const form of root.querySelectorAll("form")) {
    if (bound.has(form) || form.method !== "post" || !(form.dataset.draftKey || form.querySelector("input[data-upload]"))) continue;
    bound.add(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter, init);
    });
  }
}

function send(form, submitter, init) {
  if (form.dataset.sending) return;
  form.dataset.sending = "on";
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  data.set("csrfmiddlewaretoken", csrf(form)); // a new sign-in in another window changed it
  data.set("submission", (form.dataset.submission ??= crypto.randomUUID?.() ?? String(Math.random()))); // the same for a retry
  const request = new XMLHttpRequest();
  const address = submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href;
  const line = status(form);
  const leave = (event) => event.preventDefault();
  addEventListener("beforeunload", leave);
  const end = () => { delete form.dataset.sending; removeEventListener("beforeunload", leave); };
  const again = () => { line.remove(); send(form, submitter, init); };
  const fail = (key, extra) => { end(); failed(form, line, key, again, extra); };
  request.upload.addEventListener("progress", (event) => progress(line, event));
  request.addEventListener("error", () => fail("send.offline"));
  request.addEventListener("timeout", () => fail("send.offline"));
  request.addEventListener("abort", () => fail("send.offline"));
  request.addEventListener("load", () => {
    if (request.status === 413) return fail("send.large");
    if (request.status >= 500 || request.status === 429) return fail("send.failed");
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const away = new URL(request.responseURL || address, location.href).pathname !== new URL(address, location.href).pathname;
    if (page.querySelector("[data-stale]") || (away && page.querySelector("input[type=password]"))) return fail("send.signed_out", request.responseURL);
    const faulty = page.querySelector("form :is([data-errors], [aria-invalid]), [data-errors]");
    if (request.status >= 400 && !faulty) return fail("send.failed", page.querySelector("main")?.innerText.trim());
    end();
    line.remove();
    if (!faulty) form.dispatchEvent(new CustomEvent("draft:sent"));
    show(page, request.responseURL, init);
  });
  request.open("POST", address);
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.send(data);
}

/** Put the answered page in place of this one, without asking for it a second time (its messages are said only once). */
function show(page, url, init) {
  if (url && url !== location.href) { history.pushState({}, "", url); moved = true; }
  document.title = page.title;
  for (const { name, value } of page.documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.body.className = page.body.className;
  document.body.replaceChildren(...page.body.childNodes);
  forgetTexts();
  init(document);
  const target = document.querySelector("[data-errors]") ?? document.querySelector("main");
  target?.focus({ preventScroll: true });
  if (target?.matches("[data-errors]")) target.scrollIntoView({ block: "center" });
  else scrollTo(0, 0);
}

function status(form) {
  form.querySelector(".sending")?.remove();
  const line = element("div", { class: "sending", role: "status" },
    element("span", {}, say("send.running", { percent: 0 })), element("progress", { max: 100, value: 0, "aria-label": say("send.running", { percent: "" }) }));
  form.append(line);
  return line;
}

function progress(line, event) {
  if (!event.lengthComputable) return;
  const percent = Math.floor((event.loaded / event.total) * 100);
  line.lastChild.value = percent;
  const amount = event.total > 200_000 ? ` (${size(event.loaded)} / ${size(event.total)})` : "";
  line.firstChild.textContent = percent < 100 ? say("send.running", { percent }) + amount : say("send.waiting");
}

/** extra: for one who was signed out the address to sign in at, else the server's own words on what is wrong. */
function failed(form, line, key, again, extra) {
  const words = element("span", { class: "note-text" }, key === "send.failed" && extra ? extra : say(key), " ");
  if (key === "send.signed_out") words.append(element("a", { href: extra ?? "/", target: "_blank" }, say("send.sign_in")));
  const button = element("button", { type: "button", class: "button button-quiet", click: again }, say("send.again"));
  line.className = "sending note tone-late";
  line.setAttribute("role", "alert");
  line.replaceChildren(words, button);
  addEventListener("online", () => { if (line.isConnected) words.textContent = say("send.online"); }, { once: true });
}

addEventListener("popstate", () => { if (moved) location.reload(); });
