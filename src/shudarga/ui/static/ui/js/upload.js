// <input type="file" data-upload [multiple] [data-limit="bytes"]>: several files, camera, photos made smaller on the device.
// The files stay in the input itself, so a plain sending takes them too; in `store`, so a page that comes back with
// errors still has them; and, in a form with a draft, on the device until they are sent.
import { say, size, element, icon } from "./texts.js";
import { keepFiles, keptFiles } from "./keep.js";

const LONG = 2000; // a photo with a longer side is made smaller
const SIDE = 1600;
const QUALITY = 0.85;
const store = new Map();

export function initUploads(root) {
  for (const input of root.querySelectorAll("input[type=file][data-upload]")) if (!input.dataset.ready) enhance(input);
  addEventListener("beforeunload", warn);
}

function warn(event) {
  const waiting = [...document.querySelectorAll("input[data-upload]")].some((input) => input.files.length && !("kept" in input.dataset));
  if (waiting && !document.querySelector("form[data-sending]")) event.preventDefault();
}

function enhance(input) {
  input.dataset.ready = "on";
  const draft = input.form?.dataset.draftKey;
  const key = [document.documentElement.dataset.person ?? "", location.pathname, draft ?? "", input.name].join(" ");
  const state = { input, key, keeps: Boolean(draft), files: [] };
  const box = element("div", { class: "choose" });
  state.list = element("ul", { class: "chosen", "aria-label": say("file.list"), hidden: true });
  state.words = element("p", { class: "field-error", role: "alert", hidden: true });
  input.before(box);
  box.after(state.list, state.words);
  const choose = opener("upload", "file.choose", () => input.click());
  if (input.labels[0]) {
    input.labels[0].id ||= `${input.id}_label`;
    choose.setAttribute("aria-describedby", input.labels[0].id);
  }
  box.append(choose);
  if (matchMedia("(pointer: coarse)").matches || input.dataset.upload === "camera") box.append(...camera(state));
  box.append(element("span", { class: "soft" }, say("file.drop")), input);
  input.classList.add("unseen");
  input.tabIndex = -1;
  input.addEventListener("change", () => add(state, [...input.files]));
  input.form?.addEventListener("draft:sent", () => empty(state));
  input.form?.addEventListener("draft:discarded", () => { empty(state); render(state); });
  drops(box, state);
  if (store.has(state.key)) { state.files = store.get(state.key); render(state); } else if (state.keeps) restore(state);
}

async function restore(state) {
  const files = await keptFiles(state.key);
  if (!files.length || state.files.length) return;
  state.files = files.map((file) => ({ file, before: file.size, busy: false }));
  render(state);
  state.list.before(element("p", { class: "saved", role: "status" }, say("file.restored")));
}

function empty(state) {
  state.files = [];
  store.delete(state.key);
  if (state.keeps) keepFiles(state.key, []);
}

function opener(name, key, click) {
  return element("button", { type: "button", class: "button button-quiet", click }, icon(name), say(key));
}

function camera(state) {
  const shot = element("input", { type: "file", accept: "image/*", capture: "environment", class: "unseen", tabindex: "-1", "aria-hidden": "true" });
  shot.addEventListener("change", () => { add(state, [...shot.files]); shot.value = ""; });
  return [opener("camera", "file.camera", () => shot.click()), shot]; // side by side: nothing to press stands inside a button
}

function drops(box, state) {
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    add(state, [...event.dataTransfer.files]);
  });
}

async function add(state, chosen) {
  state.words.hidden = true;
  if (!chosen.length) return put(state); // the chooser was cancelled, which empties the input
  for (const file of chosen) {
    const entry = { file, before: file.size, busy: file.type === "image/jpeg" || file.type === "image/png" };
    if (!state.input.multiple) state.files = [];
    state.files.push(entry);
  }
  render(state);
  for (const entry of state.files.filter((one) => one.busy)) {
    entry.file = await smaller(entry.file);
    entry.busy = false;
  }
  const limit = Number(state.input.dataset.limit ?? Infinity);
  const large = state.files.find((entry) => entry.file.size > limit);
  if (large) {
    state.files = state.files.filter((entry) => entry.file.size <= limit);
    state.words.textContent = say("file.large", { name: large.file.name, limit: size(limit) });
    state.words.hidden = false;
  }
  render(state);
}

/** A photo whose longer side is over 2000 px, at 1600 px as JPEG; anything else as it is. Name and date stay. */
export async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const longer = Math.max(picture.width, picture.height);
    if (longer <= LONG) return file;
    const canvas = element("canvas", { width: Math.round((picture.width * SIDE) / longer), height: Math.round((picture.height * SIDE) / longer) });
    const brush = canvas.getContext("2d");
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const data = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!data || data.size >= file.size) return file;
    return new File([data], file.name.replace(/\.(png|jpe?g)$/i, "") + ".jpg", { type: "image/jpeg", lastModified: file.lastModified });
  } catch { return file; } // not a picture the browser can read: the server takes it as it is
}

/** The input holds exactly the files of the list, and their dates go along in <name>_dates. */
function put(state) {
  const transfer = new DataTransfer();
  for (const entry of state.files) transfer.items.add(entry.file);
  state.input.files = transfer.files;
  store.set(state.key, state.files);
  if (state.keeps && !state.files.some((entry) => entry.busy)) keep(state);
  for (const old of state.list.querySelectorAll("input[type=hidden]")) old.remove();
  for (const entry of state.files) {
    const date = new Date(entry.file.lastModified).toISOString();
    state.list.append(element("input", { type: "hidden", name: `${state.input.name}_dates`, value: date }));
  }
}

async function keep(state) {
  delete state.input.dataset.kept;
  if (await keepFiles(state.key, state.files.map((entry) => entry.file))) state.input.dataset.kept = "";
}

function render(state) {
  state.list.replaceChildren(...state.files.map((entry) => row(state, entry)));
  state.list.hidden = !state.files.length;
  put(state);
  state.input.dispatchEvent(new CustomEvent("upload:changed", { bubbles: true, detail: state.files.length }));
}

function row(state, entry) {
  const shrunk = entry.file.size < entry.before;
  const words = entry.busy ? say("file.shrinking") : shrunk ? say("file.shrunk", { size: size(entry.file.size), before: size(entry.before) }) : size(entry.file.size);
  return element("li", {}, picture(entry.file),
    element("span", { class: "chosen-name" }, element("span", { class: "file-name" }, entry.file.name), element("span", { class: "file-size" }, words)),
    element("button", { type: "button", class: "button button-plain button-icon", "aria-label": say("file.remove", { name: entry.file.name }), click: () => remove(state, entry) }, icon("trash")));
}

function remove(state, entry) {
  state.files = state.files.filter((one) => one !== entry);
  render(state);
  state.list.parentElement.querySelector(".choose button")?.focus();
}

function picture(file) {
  if (!file.type.startsWith("image/")) return element("span", { class: "file-icon" }, icon("file"));
  const shown = element("img", { class: "thumbnail", alt: "", src: URL.createObjectURL(file) });
  shown.addEventListener("load", () => URL.revokeObjectURL(shown.src), { once: true });
  return shown;
}
