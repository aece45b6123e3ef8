/* The plan's table is the editor: a cell opens in its place, is saved by Enter or Tab and restored by Esc. One listener for the whole table. */
(() => {
  "use strict";
  const tables = "table.plan[data-mode=EDIT]";
  if (!document.querySelector(tables) || !window.htmx) return;
  const on = (type, act) => document.addEventListener(type, act);
  let open = null;   // {cell, html, id, index, form, was}
  let next = null;   // where to go when the open cell has been saved: {id, index, edit}

  const cellOf = (element) => element?.closest?.(`${tables} tbody :is(td, th)`);
  const fieldOf = (cell) => {
    if (cell.classList.contains("section")) return "heading";
    const field = cell.closest("table").dataset.fields.split(" ")[cell.cellIndex];
    return cell.parentElement.id.startsWith("m") && field && field !== "-" ? field : null;
  };
  const state = (form) => new URLSearchParams([...new FormData(form)].filter(([key]) => key !== "_csrf")).toString();
  const spot = (cell) => ({ id: cell.parentElement.id, index: cell.cellIndex });
  const at = (place) => document.getElementById(place.id)?.cells[place.index];

  /* Every cell can be focused, only one is in the tab order; arrows lead to the others. */
  const focusable = (row) => [...row.cells].filter(fieldOf).forEach((it) => { if (!it.hasAttribute("tabindex")) it.tabIndex = -1; });
  const focusableAll = () => document.querySelectorAll(`${tables} tbody tr`).forEach(focusable);

  function focus(cell) {
    document.querySelectorAll(`${tables} tbody [data-here]`).forEach((it) => { it.tabIndex = -1; it.removeAttribute("data-here"); });
    cell.tabIndex = 0;
    cell.dataset.here = "";
    cell.focus();
  }

  function address(cell) {
    const base = cell.closest("table").dataset.edit;
    const id = cell.parentElement.id;
    return fieldOf(cell) === "heading" ? `${base}/sections/${id.slice(1)}/heading` : `${base}/measures/${id.slice(1)}/cells/${fieldOf(cell)}`;
  }

  /* What only an open cell needs. */
  let wanted = false;
  function want({ combobox, reading }) {
    if (wanted) return;
    wanted = true;
    [combobox, reading].forEach((src) => document.head.append(Object.assign(document.createElement("script"), { src })));
  }

  async function edit(cell) {
    if (!cell || !fieldOf(cell) || open?.cell === cell) return;
    want(cell.closest("table").dataset);
    if (open && !leave({ ...spot(cell), edit: true })) return;
    const heading = cell.querySelector(".heading");
    const opening = { cell, html: heading ? heading.outerHTML : cell.innerHTML, ...spot(cell) };
    open = opening;
    const way = heading ? "outerHTML" : "innerHTML";
    await htmx.ajax("GET", address(cell), { target: heading || cell, swap: way });
    const form = cell.querySelector("form.editor");
    if (open !== opening) { /* left before it came */
      if (form) { if (heading) form.outerHTML = opening.html; else cell.innerHTML = opening.html; }
      return;
    }
    if (!form) { restore(); return; }
    cell.classList.add("editing");
    const panel = form.querySelector(".editor-panel");
    if (panel && cell.getBoundingClientRect().left < innerWidth / 2) panel.classList.add("start");
    open.form = form;
    open.was = state(form);
    fit(form.querySelector("textarea"));
    form.querySelector("[data-focus]")?.focus();
    (panel || form).scrollIntoView({ block: "nearest" });
  }

  /* As high as what is typed: measured low, for a field is never less high inside than it is. */
  function fit(area) {
    if (!area) return;
    const { paddingTop, paddingBottom, lineHeight } = getComputedStyle(area);
    area.rows = 2;
    area.rows = Math.min(14, Math.max(2, Math.round((area.scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight))));
  }
  const dirty = () => { const form = open?.cell.querySelector("form.editor"); return form && state(form) !== open.was; };

  /* Saves what was changed on the way to another place; true when nothing is left to save. */
  function leave(place) {
    if (!dirty()) { close(false); return true; }
    next = place;
    open.cell.querySelector("form.editor").requestSubmit();
    return false;
  }

  function restore() {
    const form = open.cell.querySelector(":scope > div > form.editor");
    if (form) form.outerHTML = open.html; else if (open.cell.querySelector("form.editor")) open.cell.innerHTML = open.html;
    open.cell.classList.remove("editing");
    const cell = open.cell;
    open = null;
    return cell;
  }

  function close(focused = true) {
    if (!open) return;
    const cell = restore();
    if (focused) focus(cell);
  }

  function step(cell, rows, cells) {
    let row = cell.parentElement;
    if (cells) {
      let target = cell;
      do { target = cells > 0 ? target.nextElementSibling : target.previousElementSibling; } while (target && !fieldOf(target));
      return target;
    }
    row = rows > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (!row) return null;
    return row.cells[Math.min(cell.cellIndex, row.cells.length - 1)];
  }

  function neighbour(cell, backwards) {
    const same = step(cell, 0, backwards ? -1 : 1);
    if (same) return same;
    let row = cell.parentElement;
    do { row = backwards ? row.previousElementSibling : row.nextElementSibling; } while (row && !row.id.startsWith("m"));
    const cells = row && [...row.cells].filter(fieldOf);
    return cells && cells[backwards ? cells.length - 1 : 0];
  }

  on("click", (event) => {
    if (event.target.closest("form.editor")) {
      if (event.target.closest("[data-leave]") && open) { event.preventDefault(); close(); }
      return;
    }
    const cell = cellOf(event.target);
    const link = event.target.closest("a, button, summary, input");
    const opens = link && link.matches(".name a") && event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!cell || !fieldOf(cell) || (link && !opens) || !getSelection().isCollapsed) return;
    event.preventDefault();
    edit(cell);
  });

  on("focusin", (event) => {
    const cell = cellOf(event.target);
    if (cell && cell === event.target && !("here" in cell.dataset)) focus(cell);
  });

  on("keydown", (event) => {
    const form = event.target.closest?.("form.editor");
    if (form && open?.cell.contains(form)) return typing(event, form);
    const cell = event.target.matches?.("td, th") && cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    let target = null;
    if (move) target = step(cell, ...move);
    else if (event.key === "Home") target = [...cell.parentElement.cells].find(fieldOf);
    else if (event.key === "End") target = [...cell.parentElement.cells].filter(fieldOf).pop();
    else if (event.key === "Tab") target = step(cell, 0, event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); edit(cell); return; }
    else return;
    if (target) { event.preventDefault(); focus(target); }
  });

  function typing(event, form) {
    const area = event.target.tagName === "TEXTAREA";
    if (event.key === "Enter" && area && !event.shiftKey) {
      event.preventDefault();
      if (dirty() || form.querySelector("[name^=take-]")) { next = { ...spot(open.cell) }; form.requestSubmit(); } else close();
    } else if (event.key === "Tab") {
      const stops = [...form.querySelectorAll("input:not([type=hidden]), textarea, select, button, a[href], summary")].filter((it) => it.getClientRects().length);
      const alone = !form.querySelector(".editor-panel > .body:not([hidden])") && event.target === stops[0] && !event.target.closest(".section");
      const edge = event.shiftKey ? event.target === stops[0] : event.target === stops[stops.length - 1];
      const target = (alone || edge) && neighbour(open.cell, event.shiftKey);
      if (!target) return;
      event.preventDefault();
      const place = { ...spot(target), edit: true };
      if (leave(place)) edit(at(place));
    }
  }

  /* A new measure is typed as a row where it will stand; the links that ask for one lead to a page without a script. */
  let asked = null;  // {href, from, again}

  function place(href) {
    const section = new URL(href, location.href).searchParams.get("section");
    const rows = [...document.querySelectorAll(`${tables} tbody tr`)];
    let row = section ? document.getElementById("s" + section) : rows[rows.length - 1];
    while (section && row?.nextElementSibling && /^m/.test(row.nextElementSibling.id)) row = row.nextElementSibling;
    return row;
  }

  async function add(href, after, from) {
    if (open && !leave(null)) return;
    discard();
    await htmx.ajax("GET", href, { target: after, swap: "afterend" });
    const row = after.nextElementSibling;
    if (!row?.matches(".fresh")) { location.href = href; return; }
    asked = { href, from, again: false };
    row.querySelector("[data-focus]").focus();
    row.scrollIntoView({ block: "nearest" });
  }

  function discard() {
    const row = document.querySelector(`${tables} tr.fresh`);
    row?.remove();
    asked?.from?.focus();
    asked = null;
  }

  on("click", (event) => {
    if (event.target.closest("tr.fresh [data-leave]")) { event.preventDefault(); discard(); return; }
    const link = event.target.closest('a[href*="/measures/new"]');
    if (!link || link.closest("tr.fresh") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const after = place(link.href);
    if (!after) return;
    event.preventDefault();
    add(link.href, after, link);
  });

  on("plan:add", (event) => {
    const after = place(event.detail.href);
    if (!after) return;
    event.preventDefault();
    add(event.detail.href, after, event.detail.from);
  });

  on("keydown", (event) => {
    const form = event.target.closest?.("tr.fresh form");
    if (!form || event.defaultPrevented) return;
    if (event.key === "Escape") { event.preventDefault(); discard(); }
    else if (event.key === "Enter" && !event.shiftKey && event.target.matches("input, textarea")) {
      event.preventDefault();
      asked.again = event.ctrlKey || event.metaKey;
      form.requestSubmit();
    }
  });

  on("htmx:afterSettle", (event) => {
    const { requestConfig, xhr } = event.detail;
    if (!requestConfig?.elt.matches?.("tr.fresh form") || !asked) return;
    if (xhr.status !== 200) { document.querySelector("tr.fresh [data-focus]")?.focus(); return; }
    const row = event.detail.elt.closest("tr") || event.detail.elt;
    const { href, from, again } = asked;
    asked = null;
    focusable(row);
    if (again) add(href, row, from); else focus([...row.cells].find((it) => fieldOf(it) && it.getClientRects().length));
  });

  on("input", (event) => { if (event.target.matches("form.editor textarea")) fit(event.target); });

  /* What comes back is the editor again, the saved row, or the page of an error, of which only the sentence is shown. */
  on("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    const ours = requestConfig.elt.closest?.("form.editor") || event.detail.target.closest?.(tables);
    if (!ours || xhr.status < 400 || xhr.status === 401 || /class="editor|class="meant/.test(xhr.responseText)) return;
    event.detail.shouldSwap = false;
    next = null;
    const said = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector(".trouble")?.textContent.trim().replace(/\s+/g, " ");
    const place = (open?.cell || document.querySelector("tr.fresh"))?.querySelector(".said") || document.getElementById("notices");
    if (said) { place.textContent = said; place.hidden = false; }
  });

  on("htmx:afterSettle", (event) => {
    const form = event.detail.requestConfig?.elt;
    if (!open || !form?.matches?.("form.editor") || event.detail.xhr.status !== 200) {
      if (open && event.detail.elt.matches?.("form.editor")) fit(event.detail.elt.querySelector("textarea"));
      return;
    }
    const place = next || spot(at(open) || open.cell);
    const cell = at(open);
    cell?.classList.remove("editing");
    if (cell) focusable(cell.parentElement);
    open = null;
    next = null;
    const target = at(place);
    if (target && place.edit) edit(target); else if (target) focus(target);
  });

  /* When the session is over the server keeps what was typed and leads to the sign-in page: nothing to ask then. */
  let led = false;
  on("htmx:beforeOnLoad", (event) => { led = event.detail.xhr.status === 401; });
  addEventListener("beforeunload", (event) => { if (!led && dirty()) event.preventDefault(); });

  focusableAll();
  on("plan:refreshed", focusableAll);
  const first = [...document.querySelectorAll(`${tables} tbody tr[id^=m] > *`)].find(fieldOf);
  if (first) { first.tabIndex = 0; first.dataset.here = ""; }
})();
