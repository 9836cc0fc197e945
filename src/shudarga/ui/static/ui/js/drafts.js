// Typing is never lost: <form data-draft-key="…" [data-draft-url="…"]>.
// Each key press is kept on the device at once; after a pause it also goes to data-draft-url, if there is one:
//   GET    -> 200 {"fields": {name: [values]}, "at": ISO time} or 204 where there is none
//   POST   {"fields": …, "at": …} as JSON with X-CSRFToken -> 2xx
//   DELETE -> 2xx
// A page that answers a sending which was taken says so by an element with data-draft-saved="<key>".
import { say, time, element } from "./texts.js";

const PREFIX = `shudarga.draft:${document.documentElement.dataset.person ?? ""}:`; // each person's own, on a shared device
const PAUSE = 2500;
const kept = new WeakMap();

export function initDrafts(root) {
  for (const saved of root.querySelectorAll("[data-draft-saved]")) forget(saved.dataset.draftSaved);
  for (const form of root.querySelectorAll("form[data-draft-key]")) if (!kept.has(form)) keep(form);
}

/** The answer to a sending was good: nothing of it needs to be kept any more. */
export function forget(key) {
  try { localStorage.removeItem(PREFIX + key); } catch { /* no storage, nothing kept */ }
}

export function csrf(form) {
  const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
  return cookie ?? form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

function keep(form) {
  const state = { form, key: form.dataset.draftKey, url: form.dataset.draftUrl, first: take(form), timer: 0, failed: false, sent: false };
  kept.set(form, state);
  state.line = form.querySelector("[data-draft-line]") ?? form.appendChild(element("p", { class: "saved", role: "status", "data-draft-line": true }));
  form.addEventListener("input", () => changed(state));
  form.addEventListener("change", () => changed(state));
  form.addEventListener("draft:sent", () => { state.sent = true; clearTimeout(state.timer); forget(state.key); });
  addEventListener("beforeunload", (event) => {
    if (state.failed && !state.sent && form.isConnected && differs(take(form), state.first)) event.preventDefault();
  });
  restore(state);
}

async function restore(state) {
  const device = read(state.key);
  const server = await ask(state);
  const draft = !server || (device && device.at >= server.at) ? device : server;
  if (!draft || !differs(draft.fields, state.first)) return;
  if (differs(take(state.form), state.first)) return; // the person was faster; what stands there is newer
  put(state.form, draft.fields);
  note(state, draft);
}

async function ask(state) {
  if (!state.url || state.form.dataset.draftUrl === "") return null;
  try {
    const answer = await fetch(state.url, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return answer.status === 200 ? await answer.json() : null;
  } catch { return null; }
}

function note(state, draft) {
  const shown = element("div", { class: "note", role: "status", "data-draft-note": true },
    element("span", { class: "note-text" }, say("draft.restored", { at: time(new Date(draft.at)) })),
    element("button", { type: "button", class: "button button-quiet", click: () => discard(state, shown) }, say("draft.discard")));
  state.form.prepend(shown);
}

function discard(state, shown) {
  forget(state.key);
  if (state.url) fetch(state.url, { method: "DELETE", headers: { "X-CSRFToken": csrf(state.form) }, credentials: "same-origin" }).catch(() => {});
  put(state.form, state.first);
  state.form.dispatchEvent(new CustomEvent("draft:discarded"));
  shown.remove();
  state.line.textContent = "";
  fields(state.form)[0]?.focus();
}

function changed(state) {
  state.sent = false;
  const draft = { fields: take(state.form), at: new Date().toISOString() };
  try {
    if (differs(draft.fields, state.first)) localStorage.setItem(PREFIX + state.key, JSON.stringify(draft));
    else forget(state.key);
    state.failed = false;
  } catch {
    state.failed = true;
    state.line.textContent = say("draft.failed");
  }
  clearTimeout(state.timer);
  state.timer = setTimeout(() => (state.url ? post(state, draft) : tell(state, "draft.saved")), state.url ? PAUSE : 600);
}

async function post(state, draft) {
  try {
    const answer = await fetch(state.url, {
      method: "POST", body: JSON.stringify(draft), credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrf(state.form) },
    });
    tell(state, answer.ok ? "draft.saved" : "draft.device");
    if (answer.ok) state.failed = false;
  } catch { tell(state, "draft.device"); }
}

function tell(state, key) {
  if (!state.failed && !state.sent) state.line.textContent = say(key, { at: time() });
}

function fields(form) {
  return [...form.elements].filter((field) => field.name && !["hidden", "file", "password", "submit", "button", "reset", "fieldset"].includes(field.type));
}

function take(form) {
  const taken = {};
  for (const field of fields(form)) {
    taken[field.name] ??= [];
    if (["checkbox", "radio"].includes(field.type)) { if (field.checked) taken[field.name].push(field.value); }
    else if (field.type === "select-multiple") taken[field.name].push(...[...field.selectedOptions].map((option) => option.value));
    else taken[field.name].push(field.value);
  }
  return taken;
}

function put(form, values) {
  const places = {};
  for (const field of fields(form)) {
    const wanted = values[field.name];
    if (!wanted) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = wanted.includes(field.value);
    else if (field.type === "select-multiple") for (const option of field.options) option.selected = wanted.includes(option.value);
    else field.value = wanted[(places[field.name] = (places[field.name] ?? -1) + 1)] ?? "";
  }
  form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
}

/** What was kept on this device under a key: {fields, at}; null where nothing was. */
export function read(key) {
  try { return JSON.parse(localStorage.getItem(PREFIX + key)); } catch { return null; }
}

function differs(some, other) {
  return JSON.stringify(some) !== JSON.stringify(other);
}
