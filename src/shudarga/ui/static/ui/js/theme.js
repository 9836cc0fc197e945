// The theme changes at once and is kept in the cookie that the server renders the next page from.
const YEAR = 31536000;

export function initThemes(root) {
  for (const form of root.querySelectorAll("form[data-theme-form]")) {
    form.addEventListener("submit", (event) => {
      const chosen = event.submitter?.value;
      if (!chosen) return;
      event.preventDefault();
      apply(chosen, form);
      const secure = location.protocol === "https:" ? "; secure" : "";
      document.cookie = `shudarga_theme=${chosen}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
    });
  }
}

function apply(chosen, form) {
  document.documentElement.dataset.theme = chosen;
  for (const button of form.querySelectorAll("button[name=theme]")) button.setAttribute("aria-pressed", button.value === chosen);
  const menu = form.closest("details");
  if (menu) menu.open = false;
  menu?.querySelector("summary").focus();
}
