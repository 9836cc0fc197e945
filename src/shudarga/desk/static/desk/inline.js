// <a href="…" data-inline="#form">: the form of that page opens in place of the link; without JavaScript the page opens.
function start(root) {
  for (const link of root.querySelectorAll("a[data-inline]")) {
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      try {
        const answer = await fetch(link.href, { credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const form = page.querySelector(link.dataset.inline);
        if (!form) throw new Error("no form");
        open(link, form);
      } catch { location.href = link.href; }
    });
  }
}

function open(link, form) {
  form.classList.remove("card");
  link.after(form);
  link.hidden = true;
  form.querySelector("[data-inline-close]")?.addEventListener("click", (event) => {
    event.preventDefault();
    form.remove();
    link.hidden = false;
    link.focus();
  });
  form.querySelector("select, input:not([type=hidden])")?.focus();
}

start(document);
