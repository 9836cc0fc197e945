// <input data-filter="#id">: narrows the rows ([data-row], else tr of tbody, else li) inside #id while typing.
export function initFilters(root) {
  for (const input of root.querySelectorAll("input[data-filter]")) {
    input.addEventListener("input", () => narrow(input));
    if (input.value) narrow(input);
  }
}

function narrow(input) {
  const list = document.querySelector(input.dataset.filter);
  if (!list) return;
  const words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const marked = list.querySelectorAll("[data-row]");
  const rows = marked.length ? marked : list.querySelectorAll("tbody tr, li");
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  const count = document.querySelector(`[data-filter-count="${input.dataset.filter}"]`);
  if (count) count.textContent = String(shown);
}
