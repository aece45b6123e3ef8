/* After an act the page comes back to the row the act was about, as high on the screen as it was, and the focus with it. */
(() => {
  "use strict";
  const KEY = "plan-place";
  if (!document.querySelector("table.plan[data-mode]")) return;
  const rowOf = (element) => element?.closest?.("table.plan tbody tr[id]");

  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    const button = event.submitter;
    const row = rowOf(button) || rowOf(document.activeElement);
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, y: scrollY, top: row?.getBoundingClientRect().top, act: button?.getAttribute("formaction") }));
  });

  const was = JSON.parse(sessionStorage.getItem(KEY) || "null");
  sessionStorage.removeItem(KEY);
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") return;

  /* Once the browser has gone to the row by itself. */
  addEventListener("load", () => requestAnimationFrame(() => {
    const here = was?.path === location.pathname ? was : null;
    const row = /^#[ms]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (row) {
      const same = here?.act && [...row.querySelectorAll("[formaction]")].find((it) => it.getAttribute("formaction") === here.act);
      (same || row.querySelector("input") || row.querySelector(".name[tabindex], .section[tabindex]") || row.querySelector("button, a"))?.focus({ preventScroll: true });
      if (here?.top > 0 && here.top < innerHeight) scrollBy({ top: row.getBoundingClientRect().top - here.top, behavior: "instant" });
      else row.scrollIntoView({ block: "center", behavior: "instant" });
    } else if (here) scrollTo({ top: here.y, behavior: "instant" });
  }));
})();
