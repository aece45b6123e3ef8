/* Rows of a draft are put in order by dragging their number and by Alt with the arrows; Delete lays a row into the trash. */
(() => {
  "use strict";
  const tables = "table.plan[data-mode=EDIT][data-order]";
  const table = document.querySelector(tables);
  if (!table || !window.htmx) return;
  const on = (type, act) => document.addEventListener(type, act);
  const isMeasure = (row) => row?.id.startsWith("m");
  const isSection = (row) => row?.id.startsWith("s");
  const number = (row) => (row ? row.id.slice(1) : "");
  let queue = Promise.resolve();

  function section(row) {
    let at = row.previousElementSibling;
    while (at && !isSection(at)) at = at.previousElementSibling;
    return number(at);
  }
  const below = (row) => (isMeasure(row.nextElementSibling) ? number(row.nextElementSibling) : "");
  const place = (row) => ({ section: section(row), before: below(row) });

  /* The row stands in its new place already; the server is told where it came from and where it is now. */
  function told(row, seen) {
    const wanted = place(row);
    const values = { section: wanted.section, before: wanted.before, seenSection: seen.section, seenBefore: seen.before };
    Object.keys(values).forEach((key) => { if (!values[key]) delete values[key]; });
    const address = `${row.closest("table").dataset.edit}/measures/${number(row)}/place`;
    queue = queue.then(() => htmx.ajax("POST", address, { target: "#notices", swap: "innerHTML", values }));
    row.classList.remove("changed");
    requestAnimationFrame(() => row.classList.add("changed"));
  }

  function shift(row, up) {
    const sibling = up ? row.previousElementSibling : row.nextElementSibling;
    if (!sibling) return;
    const seen = place(row);
    if (up) sibling.before(row); else sibling.after(row);
    told(row, seen);
  }

  /* Acts after which the table looks different: its new form comes from the server, with the notice. */
  function act(path, values, focus) {
    queue = queue.then(async () => {
      const token = document.querySelector("input[name=_csrf]")?.value;
      const base = document.querySelector(tables).dataset.edit;
      const answer = await fetch(base + path, { method: "POST", headers: { "X-CSRF-TOKEN": token }, body: new URLSearchParams(values) });
      const page = new DOMParser().parseFromString(await (answer.status === 204 ? (await fetch(base)).text() : answer.text()), "text/html");
      const trouble = page.querySelector(".trouble");
      const notices = document.getElementById("notices");
      if (trouble) { notices.textContent = trouble.textContent.trim().replace(/\s+/g, " "); return; }
      if (!page.querySelector(".sheet")) { location.reload(); return; }
      notices.replaceChildren(...(page.getElementById("notices")?.childNodes || []));
      document.querySelector("main .sheet").replaceWith(page.querySelector("main .sheet"));
      document.querySelectorAll(":is(main .sheet, #notices) [data-needs-script]").forEach((it) => { it.hidden = false; });
      htmx.process(document.querySelector("main .sheet"));
      document.dispatchEvent(new Event("plan:refreshed"));
      const cell = document.getElementById(focus.id)?.cells[focus.index];
      if (cell) { cell.tabIndex = 0; cell.focus(); }
      sortable();
    });
  }

  on("keydown", (event) => {
    const cell = event.target.matches?.("td, th") && event.target.closest(`${tables} tbody tr`) && event.target;
    if (!cell || event.ctrlKey || event.metaKey) return;
    const row = cell.parentElement;
    const focus = { id: row.id, index: cell.cellIndex };
    const up = event.key === "ArrowUp";
    const inwards = event.key === "ArrowRight";
    if (event.altKey && (up || event.key === "ArrowDown")) {
      if (isMeasure(row)) { shift(row, up); cell.focus(); }
      else act(`/sections/${number(row)}/move`, { way: up ? "UP" : "DOWN" }, focus);
    } else if (event.altKey && (inwards || event.key === "ArrowLeft")) {
      act(`/${isMeasure(row) ? "measures" : "sections"}/${number(row)}/indent`, { inwards }, focus);
    } else if (event.key === "Delete" && isMeasure(row)) {
      const neighbour = row.nextElementSibling || row.previousElementSibling;
      act(`/measures/${number(row)}/deletion`, {}, { id: neighbour?.id, index: cell.cellIndex });
    } else if (event.key === "Insert") {
      const href = `${row.closest("table").dataset.edit}/measures/new?${isSection(row) ? `section=${number(row)}` : section(row) ? `section=${section(row)}` : ""}`;
      if (document.dispatchEvent(new CustomEvent("plan:add", { cancelable: true, detail: { href, from: cell } }))) location.href = href;
    } else return;
    event.preventDefault();
  });

  /* The library for dragging comes when the mouse does. */
  let wanted = null;
  function sortable() {
    if (!window.Sortable) return;
    document.querySelectorAll(`${tables} tbody`).forEach((body) => {
      if (body.dataset.sorted) return;
      body.dataset.sorted = "yes";
      let seen = null;
      new Sortable(body, {
        draggable: "tr", handle: ".no, .section", filter: "a, button, input, textarea, .editing", preventOnFilter: false, delay: 250, delayOnTouchOnly: true, ghostClass: "dragged",
        onStart: (event) => { seen = { ...place(event.item), next: event.item.nextElementSibling }; },
        onEnd: (event) => dropped(event.item, seen),
      });
    });
  }
  function dropped(row, seen) {
    if (row.nextElementSibling === seen.next) return;
    if (isMeasure(row)) { told(row, seen); return; }
    let next = row.nextElementSibling;
    while (next && !isSection(next)) next = next.nextElementSibling;
    act(`/sections/${number(row)}/place`, next ? { before: number(next) } : {}, { id: row.id, index: 0 });
  }
  on("pointerover", (event) => {
    if (wanted || !event.target.closest?.(`${tables} tbody`)) return;
    wanted = Object.assign(document.createElement("script"), { src: table.dataset.sortable, onload: sortable });
    document.head.append(wanted);
  });
})();
