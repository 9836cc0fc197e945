// The one script every page loads; the rest comes only where a page needs it.
import { initMenus } from "./menu.js";
import { initThemes } from "./theme.js";
import { initDialogs } from "./dialog.js";
import { initOnce } from "./once.js";

/** Bring a page, or a part put into it later, to life. */
export async function init(root = document) {
  initMenus(root);
  initThemes(root);
  initDialogs(root);
  initOnce();
  if (root.querySelector("[data-filter]")) (await import("./filter.js")).initFilters(root);
  if (root.querySelector("input[data-upload]")) (await import("./upload.js")).initUploads(root);
  if (root.querySelector("form[data-draft-key], input[data-upload], [data-draft-saved]")) {
    const [drafts, submit] = await Promise.all([import("./drafts.js"), import("./submit.js")]);
    drafts.initDrafts(root);
    submit.initSubmits(root, init);
  }
  document.documentElement.dataset.ready = "";
}

init();
