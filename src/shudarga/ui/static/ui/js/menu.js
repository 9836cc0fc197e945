// Menus are <details>; a press outside or Escape closes them, and only one is open at a time.
export function initMenus() {
  if (document.documentElement.dataset.menus) return;
  document.documentElement.dataset.menus = "on";
  document.addEventListener("click", (event) => closeAll(event.target.closest?.("details.menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.menu[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
}

function closeAll(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
}
