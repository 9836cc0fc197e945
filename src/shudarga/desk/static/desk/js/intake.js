// A draft being checked: rows of criteria without a reload, corrections kept as they are typed, files dropped.
// Everything is listened to on the document, because a page may be put in place of another (ui/js/submit.js).
// Without this script the same buttons send the form.
import { time } from "../../ui/js/texts.js";
import { csrf, forget, read } from "../../ui/js/drafts.js";

const PAUSE = 1500;
const MOST = 200;
const FORM = "form[data-intake-autosave]";
const states = new WeakMap();

document.addEventListener("input", (event) => touched(event.target));
document.addEventListener("change", (event) => touched(event.target));
document.addEventListener("click", pressed);
document.addEventListener("submit", sent, true);
for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, dragged);
prepare();
new MutationObserver(prepare).observe(document.body, { childList: true }); // another page was put in place

function prepare() {
  for (const form of document.querySelectorAll(`${FORM}:not([data-grown])`)) { form.dataset.grown = "on"; grow(form); }
  for (const box of document.querySelectorAll("[data-drop]:not([data-dressed])")) { box.dataset.dressed = "on"; dress(box); }
}

function stateOf(form) {
  if (!states.has(form)) states.set(form, { timer: 0, running: null, changes: 0 });
  return states.get(form);
}

function touched(target) {
  const form = target.closest?.(FORM);
  if (!form || target.type === "file") return;
  const state = stateOf(form);
  state.changes += 1;
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(form), PAUSE);
}

/** Keep what stands in the form; one sending at a time. */
async function save(form) {
  const state = stateOf(form);
  if (state.running) return state.running.then(() => state.changes && save(form));
  if (!form.isConnected || form.dataset.stale) return;
  state.changes = 0;
  state.running = post(form, state).finally(() => { state.running = null; });
  return state.running;
}

async function post(form, state) {
  const data = new FormData(form);
  data.set("csrfmiddlewaretoken", csrf(form));
  try {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST", body: data, credentials: "same-origin", headers: { Accept: "application/json" },
    });
    if (answer.status === 409) return stale(form);
    if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) return;
    kept(form, state, await answer.json());
  } catch { /* the line is down: ui/js/drafts.js keeps it on the device */ }
}

function kept(form, state, told) {
  form.querySelector("[name=seen]").value = told.seen;
  if (told.url) { form.setAttribute("action", new URL(told.url, location.href).pathname); }
  rows(form).forEach((row, index) => {
    const is = told.rows[index];
    if (!is) return;
    row.querySelector("[name$='-at']").value = is.at ?? "";
    row.querySelector("[data-sentence]").textContent = is.sentence;
  });
  if (state.changes) return;
  forget(form.dataset.draftKey);
  line(form, `${form.dataset.savedWords} ${time()}`);
}

function stale(form) {
  form.dataset.stale = "on";
  line(form, form.dataset.staleWords);
}

function line(form, words) {
  form.querySelector("[data-draft-line]").textContent = words;
}

/** A press on Save waits for a sending that is under way, so that it does not meet its own change. */
function sent(event) {
  const form = event.target.closest?.(FORM);
  if (!form) return;
  const state = stateOf(form);
  clearTimeout(state.timer);
  if (!state.running) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const button = event.submitter;
  state.running.then(() => form.requestSubmit(button));
}

function pressed(event) {
  const button = event.target.closest?.("[data-row-add], [data-row-act]");
  const form = button?.closest(FORM);
  if (!form) return;
  event.preventDefault();
  const row = button.closest("[data-row]");
  if (button.matches("[data-row-add]")) add(form).querySelector("textarea").focus();
  else if (button.dataset.rowAct === "remove") remove(form, row);
  else if (button.dataset.rowAct === "up") row.previousElementSibling?.before(row);
  else row.nextElementSibling?.after(row);
  renumber(form);
  if (row?.isConnected) button.focus();
  touched(form.querySelector("[name=seen]"));
}

function rows(form) {
  return [...form.querySelectorAll("[data-rows] > [data-row]")];
}

function add(form) {
  const fresh = form.querySelector("[data-row-template]").content.firstElementChild.cloneNode(true);
  form.querySelector("[data-rows]").append(fresh);
  renumber(form);
  return fresh;
}

function remove(form, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector("textarea") ?? form.querySelector("[data-row-add]")).focus();
}

function renumber(form) {
  const all = rows(form);
  all.forEach((row, index) => {
    for (const part of row.querySelectorAll("[name], [id], [for], [aria-describedby]")) {
      for (const name of ["name", "id", "for", "aria-describedby"]) {
        const value = part.getAttribute(name);
        if (value) part.setAttribute(name, value.replace(/criteria-(?:\d+|__prefix__)-/g, `criteria-${index}-`));
      }
    }
    for (const button of row.querySelectorAll("[data-row-act]")) button.value = `${button.dataset.rowAct}-${index}`;
  });
  const total = form.querySelector("[name='criteria-TOTAL_FORMS']");
  if (total) total.value = String(all.length);
}

/** A draft kept on this device may have more criteria than the page: put them back, for drafts.js knows no rows. */
function grow(form) {
  const fields = read(form.dataset.draftKey)?.fields;
  if (!fields || !form.querySelector("[data-row-template]")) return;
  const has = (index) => Object.keys(fields).some((name) => name.startsWith(`criteria-${index}-`));
  for (let index = rows(form).length; index < MOST && has(index); index += 1) {
    for (const field of add(form).querySelectorAll("[name]")) if (fields[field.name]) field.value = fields[field.name][0];
    touched(form.querySelector("[name=seen]"));
  }
}

/** The file chooser in the page's own words, and with the chosen file's name. */
function dress(box) {
  const input = box.querySelector("input[type=file]");
  input.classList.add("unseen");
  for (const part of box.querySelectorAll("[data-drop-dressed]")) part.hidden = false;
  box.querySelector("[data-drop-open]").addEventListener("click", () => input.click());
  input.addEventListener("change", () => { box.querySelector("[data-drop-name]").textContent = input.files[0]?.name ?? ""; });
}

function dragged(event) {
  const box = event.target.closest?.("[data-drop]");
  if (!box) return;
  event.preventDefault();
  box.classList.toggle("over", event.type === "dragover");
  if (event.type !== "drop" || !event.dataTransfer.files.length) return;
  const transfer = new DataTransfer();
  transfer.items.add(event.dataTransfer.files[0]);
  const input = box.querySelector("input[type=file]");
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
