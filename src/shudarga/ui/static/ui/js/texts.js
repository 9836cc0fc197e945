// The words of the scripts stand in the page, in its language (ui/texts.py).
let texts;

export function say(key, parts = {}) {
  texts ??= JSON.parse(document.getElementById("ui-texts")?.textContent ?? "{}");
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");
}

/** After another page was put in place its words hold. */
export function forgetTexts() {
  texts = undefined;
}

export function time(at = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock : `${at.getFullYear()}.${two(at.getMonth() + 1)}.${two(at.getDate())} ${clock}`;
}

export function size(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** element("p", {class: "note"}, "words", child) */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

export function icon(name) {
  const sprite = document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0] ?? "/static/ui/icons.svg";
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${name}`);
  made.append(use);
  return made;
}
