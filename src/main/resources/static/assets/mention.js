/* «@» in a text: [data-mentions] holds a textarea and a list of people. Arrows choose, Enter or Tab takes, Esc closes. Without it a name is typed whole. */
(() => {
  "use strict";
  if (window.vekhaMentions) return;
  window.vekhaMentions = true;
  const WORD = /(^|[\s(«"])@([\p{L}\p{N}._-]*(?: [\p{L}.]*)?)$/u;
  const place = (element) => element.matches?.("textarea") ? element.closest("[data-mentions]") : null;
  const list = (box) => box.querySelector("[role=listbox]");
  const field = (box) => box.querySelector("textarea");
  const options = (box) => [...list(box).querySelectorAll("[role=option]")];
  let timer = 0;
  let asked = "";

  const typed = (box) => WORD.exec(field(box).value.slice(0, field(box).selectionStart));

  function show(box, visible) {
    list(box).hidden = !visible;
    if (!visible) field(box).removeAttribute("aria-activedescendant");
  }

  function point(box, option) {
    options(box).forEach((it) => it.setAttribute("aria-selected", String(it === option)));
    if (!option) return;
    field(box).setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  async function ask(box) {
    const found = typed(box);
    if (!found) { show(box, false); return; }
    asked = found[2];
    await htmx.ajax("GET", `${box.dataset.mentions}?q=${encodeURIComponent(asked.slice(0, 100))}`, { target: list(box), swap: "innerHTML" });
    const now = typed(box);
    if (!now || now[2] !== asked) { show(box, false); return; }
    show(box, options(box).length > 0);
    point(box, options(box)[0]);
  }

  function take(box, option) {
    const text = field(box);
    const found = typed(box);
    if (!found) return;
    const start = text.selectionStart - found[2].length;
    text.setRangeText(`${option.dataset.written} `, start, text.selectionStart, "end");
    show(box, false);
    text.focus();
  }

  document.addEventListener("input", (event) => {
    const box = place(event.target);
    if (!box) return;
    field(box).setAttribute("aria-autocomplete", "list");
    field(box).setAttribute("aria-controls", list(box).id);
    clearTimeout(timer);
    timer = setTimeout(() => ask(box), 150);
  });

  document.addEventListener("keydown", (event) => {
    const box = place(event.target);
    if (!box) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.target.form.requestSubmit(); event.preventDefault(); return; }
    if (list(box).hidden) return;
    const all = options(box);
    const now = all.findIndex((it) => it.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") point(box, all[(now + 1) % all.length]);
    else if (event.key === "ArrowUp") point(box, all[(now - 1 + all.length) % all.length]);
    else if ((event.key === "Enter" || event.key === "Tab") && all[now]) take(box, all[now]);
    else if (event.key === "Escape") show(box, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.("[data-mentions] [role=option]");
    if (!option) return;
    event.preventDefault();
    take(option.closest("[data-mentions]"), option);
  });

  document.addEventListener("focusout", (event) => {
    const box = place(event.target);
    if (box) show(box, false);
  });
})();
