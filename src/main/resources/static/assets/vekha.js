/* Small helps on top of pages that work without them. No page depends on this file. */
(() => {
  "use strict";
  const on = (type, act) => document.addEventListener(type, act);
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  /* Buttons that only work with a script are hidden until it runs. */
  const reveal = (root) => root.querySelectorAll("[data-show], [data-needs-script]").forEach((it) => { it.hidden = false; });

  /* data-show="id": shows a password and hides it again; data-other holds the other word. */
  function showPassword(button) {
    const field = document.getElementById(button.dataset.show);
    const word = button.textContent;
    field.type = field.type === "password" ? "text" : "password";
    button.textContent = button.dataset.other;
    button.dataset.other = word;
    field.focus();
  }

  /* A notice that is put away leaves nothing behind; the focus goes back to the page. */
  function dismiss(button) {
    button.closest(".notices").replaceChildren();
    (document.querySelector("[data-here]") || document.getElementById("content")).focus({ preventScroll: true });
  }

  /* data-dialog="id" opens, data-close closes, data-dismiss puts a notice away, data-print prints, data-back goes back. */
  on("click", (event) => {
    const it = event.target.closest("[data-show], [data-dialog], [data-close], [data-dismiss], [data-print], [data-back]");
    if (it) {
      if (it.dataset.show) showPassword(it);
      else if (it.dataset.dialog) document.getElementById(it.dataset.dialog).showModal();
      else if ("close" in it.dataset) it.closest("dialog").close();
      else if ("dismiss" in it.dataset) dismiss(it);
      else if ("print" in it.dataset) window.print();
      else history.back();
      if (it.tagName === "A") event.preventDefault();
    }
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* data-key="/": the key leads to the field or presses the button. Esc closes menus and leaves an editor. */
  on("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      const leave = event.target.closest(".editor")?.querySelector("[data-leave]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
      else if (leave) { event.preventDefault(); leave.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const target = event.key.length === 1 && document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target || !target.getClientRects().length) return;
    event.preventDefault();
    if (typing(target)) target.focus(); else target.click();
  });

  /* Ctrl+Z outside of fields takes back one's last act where the page has a form for it. */
  on("keydown", (event) => {
    const form = document.getElementById("undo");
    if (!form || event.code !== "KeyZ" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (typing(event.target) || document.querySelector("dialog[open], .editor") || form.dataset.sent) return;
    event.preventDefault();
    form.dataset.sent = "yes";
    form.requestSubmit();
  });

  /* Filters marked data-auto are sent on change. */
  on("change", (event) => event.target.closest("form[data-auto]")?.requestSubmit());

  /* data-wait="Сохраняем…": after 400 ms the pressed button says so and keeps its width; a second press does nothing. */
  on("submit", (event) => {
    const form = event.target;
    const button = event.submitter || form.querySelector("[data-wait]");
    if (event.defaultPrevented || !button?.dataset.wait) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => wait(button), 400);
  });
  function wait(button) {
    if (!button.isConnected || !button.form?.dataset.sent) return;
    button.dataset.word = button.innerHTML;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = button.dataset.wait;
    button.setAttribute("aria-busy", "true");
  }
  function ready(form) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => { button.innerHTML = button.dataset.word; button.removeAttribute("aria-busy"); });
  }
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(ready));

  /* A dropped file goes into the file field of its [data-drop]. */
  const dropTarget = (event) => event.target.closest?.("[data-drop]");
  ["dragenter", "dragover"].forEach((type) => on(type, (event) => { const it = dropTarget(event); if (it) { event.preventDefault(); it.classList.add("over"); } }));
  on("dragleave", (event) => { const it = dropTarget(event); if (it && !it.contains(event.relatedTarget)) it.classList.remove("over"); });
  on("drop", (event) => {
    const it = dropTarget(event);
    if (!it) return;
    event.preventDefault();
    it.classList.remove("over");
    const field = it.querySelector("input[type=file]");
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });

  /* The search box offers what it finds while one types: arrows choose, Enter follows, Esc closes; Enter without a choice searches. */
  document.querySelectorAll("form[action='/search'] input[name=q]").forEach((field) => {
    const place = document.createElement("div");
    const all = () => [...place.querySelectorAll("[role=option]")];
    let now = null;
    let timer = 0;
    const set = (name, value) => (value === null ? field.removeAttribute(name) : field.setAttribute(name, value));
    function point(option) {
      now?.setAttribute("aria-selected", "false");
      now = option;
      now?.setAttribute("aria-selected", "true");
      now?.scrollIntoView({ block: "nearest" });
      set("aria-activedescendant", now ? now.id : null);
    }
    function show(open) {
      const some = open && all().length > 0;
      place.hidden = !open;
      set("aria-expanded", String(some));
      set("aria-controls", some ? "suggestions" : null);
      point(null);
    }
    async function ask() {
      const text = field.value.trim();
      if (text.length > 1) {
        place.hidden = false;
        await htmx.ajax("GET", `/search/suggest?q=${encodeURIComponent(text)}`, { target: place, swap: "innerHTML" });
        if (field.value.trim() !== text) return;
      }
      show(text.length > 1 && document.activeElement === field);
    }
    place.className = "suggest";
    place.hidden = true;
    field.type = "text";
    set("role", "combobox");
    set("aria-autocomplete", "list");
    set("aria-expanded", "false");
    field.form.append(place);
    field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200); });
    field.addEventListener("blur", () => { clearTimeout(timer); show(false); });
    field.addEventListener("keydown", (event) => {
      const options = place.hidden ? [] : all();
      const at = options.indexOf(now);
      if (event.key === "ArrowDown" && options.length) point(options[(at + 1) % options.length]);
      else if (event.key === "ArrowUp" && options.length) point(options[(at < 1 ? options.length : at) - 1]);
      else if (event.key === "ArrowDown") ask();
      else if (event.key === "Enter" && now) location.assign(now.dataset.href);
      else if (event.key === "Escape" && options.length) show(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    place.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (!option) return;
      event.preventDefault();
      if (event.button === 0) location.assign(option.dataset.href);
    });
  });

  /* htmx: the token goes along, focus returns to the same row or to the marked field, a new row shows itself. */
  let row = null;
  on("htmx:configRequest", (event) => {
    const token = document.querySelector("input[name=_csrf]");
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-TOKEN"] = token.value;
  });
  on("htmx:beforeRequest", (event) => { const from = event.detail.elt; row = from.matches("[hx-trigger=load]") ? null : from.closest("[id]")?.id; });
  on("htmx:afterRequest", (event) => { const form = event.detail.elt.closest("form"); if (form) ready(form); });
  on("htmx:afterSettle", (event) => {
    const root = event.detail.elt;
    reveal(root);
    const wanted = root.querySelector("[data-focus], [autofocus]");
    if (wanted) { wanted.focus(); if (wanted.select && !wanted.readOnly) wanted.select(); return; }
    if (document.activeElement !== document.body) return;
    const same = row && document.getElementById(row);
    const place = same && (same.querySelector("a, button, [tabindex]") || same);
    place?.focus?.();
  });

  /* Paper says on which day it was printed; once, however often. */
  window.addEventListener("beforeprint", () => {
    const made = document.querySelector(".foot .only-print");
    if (!made) return;
    made.dataset.text ??= made.textContent;
    made.textContent = `${made.dataset.text}, ${new Date().toLocaleDateString(document.documentElement.lang, { day: "2-digit", month: "2-digit", year: "numeric" })}`;
  });

  /* What the server understood of a typed document stands in its separate fields, where they are open and not filled by hand. */
  function fillFields(form) {
    const fields = form?.querySelector("[data-fields][open]");
    const understood = form?.querySelector("[data-understood]");
    if (!fields || !understood) return;
    const parts = ["kind", "number", "dated", "issuer"].map((it) => [it, fields.querySelector(`[name="document.${it}"]`)]);
    const instead = fields.querySelector("[name='document.instead']");
    if (!instead.value && parts.some(([it, field]) => field.dataset.byHand || (it !== "kind" && field.value))) return;
    if (!parts.some(([, field]) => field.dataset.byHand)) parts.forEach(([it, field]) => { field.value = understood.dataset[it] || (field.options ? field.options[0].value : ""); });
    instead.value = understood.dataset.instead || "";
  }
  on("htmx:afterSwap", (event) => fillFields(event.detail.target.closest("form")));
  document.addEventListener("toggle", (event) => { if (event.target.matches("[data-fields]")) fillFields(event.target.closest("form")); }, true);
  on("input", (event) => { if (event.target.closest("[data-fields]") && event.target.name?.startsWith("document.")) event.target.dataset.byHand = "yes"; });

  reveal(document);
  document.querySelector(".notice.error[data-focus]")?.focus();
})();
