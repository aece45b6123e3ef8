/* Several names chosen by typing: [data-combo] holds chips, a field and a list. Arrows choose, Enter takes, Esc closes, Backspace takes the last one back. */
(() => {
  "use strict";
  /* A form that works without this file ticks boxes; with it the same names are typed. */
  document.querySelectorAll("template[data-rich]").forEach((rich) => {
    rich.parentElement.querySelector("[data-plain]").remove();
    rich.replaceWith(rich.content);
  });

  const listen = (type, act) => document.addEventListener(type, act, true);
  const part = (combo, name) => combo.querySelector({ field: "[role=combobox]", list: "[role=listbox]", chips: ".chips" }[name]);
  const options = (combo) => [...part(combo, "list").querySelectorAll("[role=option]")];
  const isOpen = (combo) => !part(combo, "list").hidden;
  let timer = 0;

  function show(combo, visible) {
    part(combo, "list").hidden = !visible;
    part(combo, "field").setAttribute("aria-expanded", String(visible));
    if (!visible) part(combo, "field").removeAttribute("aria-activedescendant");
  }

  function point(combo, option) {
    options(combo).forEach((it) => it.setAttribute("aria-selected", String(it === option)));
    if (!option) return;
    part(combo, "field").setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  async function ask(combo) {
    const text = part(combo, "field").value.trim();
    if (!text) { show(combo, false); return; }
    await htmx.ajax("GET", `${combo.dataset.combo}?q=${encodeURIComponent(text.slice(0, 200))}`, { target: part(combo, "list"), swap: "innerHTML" });
    if (part(combo, "field").value.trim() !== text) return;
    options(combo).filter((it) => chosen(combo, it.dataset.value)).forEach((it) => it.remove());
    show(combo, options(combo).length > 0);
    point(combo, options(combo)[0]);
  }

  const chosen = (combo, value) => value && [...part(combo, "chips").querySelectorAll("input")].some((it) => it.value === value);

  function take(combo, option) {
    const name = part(combo, "field").id.replace("combo-", "");
    part(combo, "field").value = "";
    show(combo, false);
    if ("create" in option.dataset) {
      htmx.ajax("POST", combo.dataset.combo, { target: part(combo, "chips"), swap: "beforeend", values: { name: option.dataset.label } });
    } else {
      part(combo, "chips").append(chip(name, option.dataset));
    }
    part(combo, "field").focus();
  }

  function chip(name, data) {
    const item = document.createElement("li");
    item.className = "chip";
    const value = Object.assign(document.createElement("input"), { type: "hidden", name, value: data.value });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "chip-x", textContent: "×" });
    remove.dataset.remove = "";
    remove.setAttribute("aria-label", `× ${data.label}`);
    item.append(data.label, value, remove);
    return item;
  }

  function remove(combo, item) {
    item?.remove();
    part(combo, "field").focus();
  }

  listen("input", (event) => {
    const combo = event.target.matches("[role=combobox]") && event.target.closest("[data-combo]");
    if (!combo) return;
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(() => ask(combo), 200);
  });

  listen("keydown", (event) => {
    const combo = event.target.matches?.("[role=combobox]") && event.target.closest("[data-combo]");
    if (!combo) return;
    const all = options(combo);
    const now = all.findIndex((it) => it.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" && !isOpen(combo)) ask(combo);
    else if (event.key === "ArrowDown") point(combo, all[(now + 1) % all.length]);
    else if (event.key === "ArrowUp" && isOpen(combo)) point(combo, all[(now - 1 + all.length) % all.length]);
    else if (event.key === "Enter" && isOpen(combo) && all[now]) take(combo, all[now]);
    else if (event.key === "Escape" && isOpen(combo)) show(combo, false);
    else if (event.key === "Backspace" && !event.target.value) { remove(combo, part(combo, "chips").lastElementChild); return; }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  listen("mousedown", (event) => {
    const option = event.target.closest?.("[data-combo] [role=option]");
    if (!option) return;
    event.preventDefault();
    take(option.closest("[data-combo]"), option);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-combo] [data-remove]");
    if (button) remove(button.closest("[data-combo]"), button.closest("li"));
  });

  listen("focusout", (event) => {
    const combo = event.target.matches?.("[role=combobox]") && event.target.closest("[data-combo]");
    if (combo) show(combo, false);
  });
})();
