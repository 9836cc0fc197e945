// The report: unfold and fold all, unfold what a link leads to, count the empty accounts while typing.
// Everything hangs on the document, because a sending puts another body into the page (ui/js/submit.js).
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-unfold]");
  if (button) for (const measure of document.querySelectorAll(".report-measure")) measure.open = button.dataset.unfold === "on";
  const link = event.target.closest("a[href^='#measure-']");
  if (link) unfold(link.hash);
});
addEventListener("hashchange", () => unfold(location.hash));
unfold(location.hash);

/** A link of the list of what is missing leads to a measure, which may be folded. */
function unfold(hash) {
  const measure = /^#measure-\d+$/.test(hash) ? document.querySelector(hash) : null;
  if (measure && !measure.open) { measure.open = true; measure.scrollIntoView(); }
}

const before = new WeakMap();
document.addEventListener("input", (event) => {
  const form = event.target.closest(".report-form");
  const line = document.querySelector("[data-lacking]");
  if (!form || !line || !event.target.matches("[name^=account-]")) return;
  before.set(line, before.get(line) ?? line.textContent);
  const changed = [...form.querySelectorAll("[name^=account-]")].filter((field) => !field.value.trim() !== !field.defaultValue.trim());
  const more = changed.reduce((sum, field) => sum + (field.value.trim() ? -1 : 1), 0);
  const known = Number(line.dataset.number);
  line.textContent = more ? line.dataset.lacking.replace("{number}", String(Math.max(0, known + more))) : before.get(line);
});
