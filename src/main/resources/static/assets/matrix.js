/* The matrix by keyboard and mouse: move, select, mark, fill, undo. The page reads and marks without this file too. */
(() => {
  "use strict";
  const table = document.getElementById("matrix");
  if (!table) return;
  const bar = document.getElementById("matrix-bar");
  const said = bar.dataset;
  const told = document.getElementById("matrix-cell");
  const field = bar.querySelector("[name=proof]");
  const spare = document.getElementById("matrix-exempt");
  const why = bar.querySelector("[name=why]");
  const marks = table.dataset.marks === "true";
  const rows = [...table.querySelectorAll("tr[data-m]")];
  const places = [...table.tHead.rows[0].cells].slice(1);
  const periods = [...table.tHead.rows[1].cells];
  const width = places.length ? places[0].colSpan : 0;
  const last = { row: rows.length - 1, column: periods.length - 1 };
  if (last.row < 0 || last.column < 0) return;

  const OPEN = "psowr";
  const words = Object.fromEntries(said.words.split("|").map((it) => it.split("=")));
  const undo = [];
  let active = { row: 0, column: 0 };
  let anchor = active;
  let painted = [];
  let busy = Promise.resolve();

  const cell = (at) => rows[at.row].cells[at.column + 1];
  const place = (td) => ({ row: rows.indexOf(td.parentNode), column: td.cellIndex - 1 });
  const within = (at, from, to) => Math.min(Math.max(at, from), to);

  /* 1 клетка, 2 клетки, 5 клеток; English has two forms. */
  function count(number, forms) {
    const all = forms.split("|");
    const tens = number % 100;
    const ones = number % 10;
    const form = all.length < 3 ? (number === 1 ? 0 : 1) : ones === 1 && tens !== 11 ? 0 : ones > 1 && ones < 5 && (tens < 12 || tens > 14) ? 1 : 2;
    return `${number}\u00a0${all[form]}`;
  }

  /* data-c holds the distances between the numbers of what can be marked, cell by cell. */
  function dues(td) {
    const row = td.parentNode;
    if (!row.read) {
      row.read = true;
      const groups = (row.dataset.c || "").split(" ");
      let number = 0;
      let next = 0;
      for (const one of row.cells) {
        if (one.className && one.tagName === "TD" && OPEN.includes(one.className[0]) && marks) {
          one.dues = groups[next++].split(",").map((it) => {
            const [distance, version] = it.split(":");
            number += Number(distance);
            return `${number}:${version || 0}`;
          });
        }
      }
    }
    return td.dues || [];
  }

  function name(td) {
    const head = td.parentNode.cells[0];
    const at = td.cellIndex - 1;
    const school = places[Math.floor(at / width)].firstElementChild;
    const number = head.querySelector("b");
    const what = (number ? `${number.textContent} ` : "") + head.querySelector("a").textContent;
    return `${what}, ${school.title}, ${periods[at].title} — ${td.textContent || "…"}`;
  }

  /* ---- where one is and what is selected ---- */

  function box() {
    const top = Math.min(anchor.row, active.row);
    const bottom = Math.max(anchor.row, active.row);
    const from = Math.min(anchor.column, active.column);
    const to = Math.max(anchor.column, active.column);
    return { top, bottom, from, to };
  }

  function* inside({ top, bottom, from, to }) {
    for (let row = top; row <= bottom; row++) {
      for (let column = from; column <= to; column++) yield cell({ row, column });
    }
  }

  function go(to, extend) {
    const before = cell(active);
    active = { row: within(to.row, 0, last.row), column: within(to.column, 0, last.column) };
    if (!extend) anchor = active;
    before.tabIndex = -1;
    const now = cell(active);
    now.tabIndex = 0;
    now.setAttribute("aria-label", name(now));
    now.focus();
    paint();
  }

  function paint() {
    painted.forEach((td) => td.removeAttribute("aria-selected"));
    painted = anchor.row === active.row && anchor.column === active.column ? [] : [...inside(box())];
    painted.forEach((td) => td.setAttribute("aria-selected", "true"));
    told.textContent = said.cell.replace("{0}", name(cell(active)));
    tell();
  }

  const chosen = () => [...inside(box())].filter((td) => td.className);
  const markable = (cells) => cells.filter((td) => OPEN.includes(td.className[0]) && dues(td).length);

  function tell() {
    if (!marks) return;
    const cells = chosen();
    const counts = {};
    cells.forEach((td) => { counts[td.className[0]] = (counts[td.className[0]] || 0) + 1; });
    const list = (letters) => [...letters].filter((it) => counts[it]).map((it) => `${counts[it]} ${words[it]}`).join(", ");
    const open = markable(cells);
    const due = open.reduce((sum, td) => sum + dues(td).length, 0);
    const will = list("orswp");
    const stay = list("ade");
    bar.hidden = false;
    bar.querySelector(".said b").textContent = `${said.selected} ${count(cells.length, said.cells)}`;
    bar.querySelector(".said span").textContent = [
      will ? `${will} — ${said.will}` : "",
      stay ? `${stay} — ${said.stays}` : "",
      due > open.length ? `${count(due, said.dues)}` : "",
    ].filter(Boolean).join("; ");
    label(bar.querySelector("button"), said.do, said.doNone, open.length);
    label(spare.querySelector("button"), said.exempt, said.exemptNone, open.length);
  }

  function label(button, verb, none, cells) {
    button.querySelector("span").textContent = cells ? `${verb} ${count(cells, said.toDo)}` : none;
    button.setAttribute("aria-disabled", String(!cells));
  }

  /* ---- acts ---- */

  function notice(kind, text, act) {
    const place = document.getElementById("notices");
    const box = document.createElement("div");
    box.className = `notice ${kind}`;
    box.innerHTML = `<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#notice-${kind}"/></svg><p></p>`;
    box.lastElementChild.textContent = text;
    if (act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn-link";
      button.textContent = said.undo;
      button.addEventListener("click", act);
      box.append(button);
    }
    place.replaceChildren(box);
  }

  async function send(address, pairs) {
    const body = new URLSearchParams([...pairs, ["view", table.dataset.view]]);
    const token = document.querySelector("input[name=_csrf]");
    const headers = { Accept: "application/json", "X-CSRF-TOKEN": token ? token.value : "" };
    const answer = await fetch(table.dataset.at + address, { method: "POST", headers, body });
    if (answer.redirected) throw new Error(said.signedOut);
    if (!(answer.headers.get("Content-Type") || "").includes("json")) throw new Error(said.failed);
    return answer.json();
  }

  function show(cells) {
    const row = new Map(rows.map((it) => [it.dataset.m, it]));
    const column = new Map(places.map((it, at) => [it.dataset.s, at * width]));
    cells.forEach((it) => {
      const tr = row.get(String(it.measure));
      const start = column.get(String(it.school));
      if (!tr || start === undefined) return;
      const td = tr.cells[start + it.column + 1];
      dues(td);
      td.className = it.look;
      (td.querySelector("a") || td).textContent = it.text;
      td.dues = it.open ? it.open.split(",") : [];
      if (td.hasAttribute("aria-label")) td.setAttribute("aria-label", name(td));
    });
  }

  /* One act after the other: a second one waits for the answer to the first. */
  function act(work) {
    busy = busy.then(work).catch((failure) => notice("error", failure instanceof TypeError ? said.failed : failure.message));
    return busy;
  }

  const measures = (cells) => [...new Set(cells.map((td) => td.parentNode.dataset.m))].map((it) => ["measure", it]);

  /* Does the same to all of the cells that are open: marks them, or says that they are not required. */
  function doTo(cells, address, back, extra, settled) {
    const open = markable(cells);
    if (!open.length) {
      notice("info", said.doNone);
      return busy;
    }
    return act(async () => {
      const of = new Map();
      open.forEach((td) => dues(td).forEach((due) => of.set(Number(due.split(":")[0]), td)));
      const rowsOf = measures(open);
      const pairs = open.flatMap((td) => dues(td).map((due) => ["checkpoint", due])).concat(rowsOf, extra);
      const answer = await send(address, pairs);
      table.querySelectorAll("td.x").forEach((td) => td.classList.remove("x"));
      show(answer.cells);
      answer.changed.forEach((id) => of.get(id).classList.add("x"));
      if (answer.undo.length) undo.push({ back, ids: answer.undo, rowsOf });
      if (answer.kind !== "error") settled();
      notice(answer.kind, answer.notice, answer.undo.length ? takeBack : null);
      paint();
    });
  }

  const mark = (cells, proof) =>
    doTo(cells, "/marks", "/withdrawals", proof ? [["proof", proof]] : [], () => {
      if (field && proof === field.value) clear(field);
    });

  function exempt(cells) {
    doTo(cells, "/exemptions", "/requirements", [["why", why.value]], () => {
      clear(why);
      spare.open = false;
    });
    (why.value.trim() ? cell(active) : why).focus();
  }

  function clear(input) {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function takeBack() {
    return act(async () => {
      const done = undo.pop();
      if (!done) {
        notice("info", said.undoNone);
        return;
      }
      const answer = await send(done.back, [["ids", done.ids.join(",")], ...done.rowsOf]);
      show(answer.cells);
      notice(answer.kind, answer.notice);
      paint();
    });
  }

  /* Below a marked cell: the same documents for what is open in its column. */
  async function fill() {
    const { top, bottom, from, to } = box();
    const columns = [];
    for (let column = from; column <= to; column++) {
      const source = cell({ row: top, column });
      const below = [...inside({ top: top + 1, bottom, from: column, to: column })].filter((td) => td.className);
      if ("da".includes(source.className[0] || "-") && markable(below).length) columns.push({ source, below });
    }
    if (!columns.length) {
      notice("info", said.fillNone);
      return;
    }
    const byProof = new Map();
    for (const { source, below } of columns) {
      const proof = await proofOf(source);
      byProof.set(proof, (byProof.get(proof) || []).concat(below));
    }
    for (const [proof, cells] of byProof) await mark(cells, proof);
  }

  function query(td) {
    const at = td.cellIndex - 1;
    const school = places[Math.floor(at / width)].dataset.s;
    return new URLSearchParams({ measure: td.parentNode.dataset.m, school, column: at % width, view: table.dataset.view });
  }

  async function proofOf(td) {
    const answer = await fetch(`${table.dataset.at}/proof?${query(td)}`);
    return answer.ok && !answer.redirected ? answer.text() : "";
  }

  function open(td) {
    if (td.className) location.href = `${table.dataset.at}/cell?${query(td)}`;
  }

  /* ---- keys ---- */

  const MOVES = {
    ArrowUp: (at) => ({ row: at.row - 1, column: at.column }),
    ArrowDown: (at) => ({ row: at.row + 1, column: at.column }),
    ArrowLeft: (at) => ({ row: at.row, column: at.column - 1 }),
    ArrowRight: (at) => ({ row: at.row, column: at.column + 1 }),
    PageUp: (at) => ({ row: at.row - 10, column: at.column }),
    PageDown: (at) => ({ row: at.row + 10, column: at.column }),
    Home: (at, ctrl) => ({ row: ctrl ? 0 : at.row, column: 0 }),
    End: (at, ctrl) => ({ row: ctrl ? last.row : at.row, column: last.column }),
  };

  function select(from, to) {
    anchor = from;
    go(to, true);
  }

  function space(event) {
    if (event.shiftKey) select({ row: active.row, column: 0 }, { row: active.row, column: last.column });
    else if (event.ctrlKey) select({ row: 0, column: active.column }, { row: last.row, column: active.column });
    else if (marks) mark(chosen(), field.value);
  }

  function command(key) {
    if (key === "a") select({ row: 0, column: 0 }, { row: last.row, column: last.column });
    else if (key === "d" && marks) fill();
    else if (key === "z" && marks) takeBack();
    else return false;
    return true;
  }

  /* The physical key as well as the letter: Ctrl+Z is Ctrl+Я on a Russian keyboard. */
  const letter = (event) => ({ KeyA: "a", KeyD: "d", KeyZ: "z" })[event.code] || event.key.toLowerCase();

  table.addEventListener("keydown", (event) => {
    if (event.target.tagName !== "TD" || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const move = MOVES[event.key];
    if (move) go(move(active, ctrl), event.shiftKey);
    else if (event.key === " ") space(event);
    else if (event.key === "Enter") open(cell(active));
    else if (event.key === "F2" && marks) field.focus();
    else if (event.key === "Delete" && marks) reason();
    else if (event.key === "Escape") go(active, false);
    else if (ctrl) {
      if (!command(letter(event))) return;
    } else if (marks && event.key.length === 1) type(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function type(sign) {
    field.focus();
    field.value += sign;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function reason() {
    spare.open = true;
    why.focus();
  }

  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (event.target === why) spare.open = false;
      cell(active).focus();
    } else if (event.key === "Enter" && event.target === why) exempt(chosen());
    else return;
    event.preventDefault();
  });

  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.submitter?.hasAttribute("formaction")) exempt(chosen());
    else {
      mark(chosen(), field.value);
      cell(active).focus();
    }
  });
  bar.querySelector("[data-clear]").addEventListener("click", () => go(active, false));

  /* ---- mouse: press and drag selects, a double click opens ---- */

  let dragging = false;
  table.addEventListener("mousedown", (event) => {
    const td = event.target.closest("td");
    if (!td || event.button || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    dragging = true;
    go(place(td), event.shiftKey);
  });
  table.addEventListener("mouseover", (event) => {
    const td = dragging && event.target.closest("td");
    if (td) go(place(td), true);
  });
  addEventListener("mouseup", () => { dragging = false; });
  table.addEventListener("click", (event) => {
    if (event.target.closest("td a") && !event.ctrlKey && !event.metaKey) event.preventDefault();
  });
  table.addEventListener("dblclick", (event) => {
    const td = event.target.closest("td");
    if (td) open(td);
  });

  /* ---- begin ---- */

  table.setAttribute("role", "grid");
  table.setAttribute("aria-multiselectable", "true");
  table.querySelectorAll("td > a").forEach((it) => { it.tabIndex = -1; });
  const pressing = table.querySelector([...OPEN].map((it) => `td[class^=${it}]`).join());
  if (pressing) active = anchor = place(pressing);
  const first = cell(active);
  first.tabIndex = 0;
  first.setAttribute("aria-label", name(first));
  table.closest(".frame").removeAttribute("tabindex");
  told.textContent = said.cell.replace("{0}", name(first));
  tell();
})();
