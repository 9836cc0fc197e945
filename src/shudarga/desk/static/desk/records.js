// The form of what was done: the cards of another measure come without losing what is typed, and come back with a draft.
import { keepFiles } from "../ui/js/keep.js";

const person = () => document.documentElement.dataset.person ?? "";
const draftKey = (form) => `shudarga.draft:${person()}:${form.dataset.draftKey}`; // as in ui/js/drafts.js
const bound = new WeakSet();

export function start(root = document) {
  for (const form of root.querySelectorAll("form[data-record-form]")) {
    // A form that came back with its faults holds what was typed: no need to say that a draft was restored.
    if (form.querySelector("[data-errors]")) form.querySelector("[data-draft-note]")?.remove();
    if (bound.has(form)) continue;
    bound.add(form);
    arrived(form);
    form.addEventListener("click", (event) => {
      if (!event.target.closest?.("[data-add-measure]")) return;
      event.preventDefault();
      event.stopPropagation();
      chosen(form);
    }, true);
    form.addEventListener("draft:restored", () => restore(form));
  }
}

/** Files that the server has need not wait on the device any longer; their input had another name (desk/received.py). */
function arrived(form) {
  const [, number] = form.querySelector("input[data-upload]")?.name.split("-") ?? [];
  for (let at = 0; at < Number(number ?? 0); at += 1) {
    const name = at ? `files-${at}` : "files";
    keepFiles([person(), location.pathname, form.dataset.draftKey, name].join(" "), []);
  }
}

async function chosen(form) {
  const select = form.querySelector("[data-more]");
  if (!select.value) return select.focus();
  const group = await add(form, select.value);
  if (!group) return;
  select.value = "";
  group.querySelector("input[type=checkbox]")?.focus();
  form.dispatchEvent(new Event("change", { bubbles: true })); // the draft knows of it
}

async function add(form, measure) {
  if (form.querySelector(`[data-measure="${CSS.escape(measure)}"]`)) return null;
  try {
    const answer = await fetch(`${form.dataset.recordForm}?measure=${encodeURIComponent(measure)}`, { credentials: "same-origin" });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const group = page.querySelector("[data-measure]");
    if (group) form.querySelector("[data-groups]").append(group);
    form.querySelector(`[data-more] option[value="${CSS.escape(measure)}"]`)?.remove();
    return group;
  } catch { return null; }
}

/** A draft may count for measures whose cards are not there yet: fetch them, then fill them in as they were. */
async function restore(form) {
  let fields;
  try { fields = JSON.parse(localStorage.getItem(draftKey(form)))?.fields; } catch { return; }
  for (const measure of fields?.measure ?? []) {
    const group = await add(form, measure);
    for (const field of group?.querySelectorAll("input") ?? []) {
      if (field.type === "checkbox") field.checked = (fields[field.name] ?? []).includes(field.value);
      else if (field.name !== "measure" && fields[field.name]) field.value = fields[field.name][0] ?? "";
    }
  }
  for (const more of form.querySelectorAll(".record-more")) {
    if ([...more.querySelectorAll("input, textarea")].some((field) => field.value)) more.open = true;
  }
}

start();
// The answer to a sending is put in place of the page without loading it anew (ui/js/submit.js).
new MutationObserver(() => start()).observe(document.documentElement, { childList: true, subtree: true });
