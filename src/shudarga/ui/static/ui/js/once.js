// A form that is pressed twice is sent once. Sending in place (submit.js) has its own guard.
const PAUSE = 5000;

export function initOnce() {
  if (document.documentElement.dataset.once) return;
  document.documentElement.dataset.once = "on";
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "on";
    setTimeout(() => delete form.dataset.sent, PAUSE);
  });
}
