// A link marked data-dialog opens the <dialog> after it instead of its page; without JavaScript it stays a link.
export function initDialogs(root) {
  for (const link of root.querySelectorAll("a[data-dialog]")) {
    const dialog = link.nextElementSibling;
    if (!dialog?.showModal) continue;
    link.setAttribute("role", "button");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog.showModal();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); link.click(); }
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
    });
  }
}
