/* When the session is over, what was typed stays where it is; after signing in elsewhere the next save takes a fresh token along. */
(() => {
  "use strict";
  let over = null;   // the place that tells about it

  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status !== 401 || requestConfig.verb === "get") return;
    event.detail.shouldSwap = false;
    const form = requestConfig.elt.closest("form");
    over = form?.querySelector(".said") || document.getElementById("notices");
    over.innerHTML = xhr.responseText;
    over.hidden = false;
  });

  async function renew() {
    const answer = await fetch(location.pathname + location.search, { credentials: "same-origin" });
    const token = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("input[name=_csrf]")?.value;
    if (!answer.ok || answer.url.includes("/login") || !token) return false;
    document.querySelectorAll("input[name=_csrf]").forEach((it) => { it.value = token; });
    return true;
  }

  document.addEventListener("htmx:confirm", (event) => {
    if (!over || event.detail.verb === "get") return;
    event.preventDefault();
    renew().then((renewed) => {
      if (!renewed) return;
      over.hidden = true;
      over.replaceChildren();
      over = null;
      event.detail.issueRequest(true);
    });
  });
})();
