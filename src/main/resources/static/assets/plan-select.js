/* Rows are ticked one by one, with Shift from the last one to this one, or all of a section; the button counts them. */
(() => {
  "use strict";
  const boxes = () => [...document.querySelectorAll("input[name=rows][form=many]")];
  const chosen = document.querySelector(".chosen");
  let last = null;

  function count() {
    const ticked = boxes().filter((it) => it.checked);
    if (chosen) chosen.textContent = ticked.length ? String(ticked.length) : "";
    boxes().forEach((it) => it.closest("tr").setAttribute("aria-selected", String(it.checked)));
    document.querySelectorAll("input[data-section]").forEach((all) => {
      const own = within(all);
      all.checked = own.length > 0 && own.every((it) => it.checked);
      all.indeterminate = !all.checked && own.some((it) => it.checked);
    });
  }

  function within(all) {
    const own = [];
    for (let row = all.closest("tr").nextElementSibling; row && !row.id.startsWith("s"); row = row.nextElementSibling) {
      const box = row.querySelector("input[name=rows]");
      if (box) own.push(box);
    }
    return own;
  }

  document.addEventListener("click", (event) => {
    const box = event.target.closest("input[name=rows][form=many]");
    if (!box) return;
    if (event.shiftKey && last) {
      const all = boxes();
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      all.slice(from, to + 1).forEach((it) => { it.checked = box.checked; });
    }
    last = box;
    count();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[data-section]")) { within(event.target).forEach((it) => { it.checked = event.target.checked; }); count(); }
  });

  document.querySelectorAll("table.plan[data-mode=SELECT] .section > div").forEach((heading) => {
    const all = Object.assign(document.createElement("input"), { type: "checkbox", className: "form-check-input" });
    all.dataset.section = "";
    all.setAttribute("aria-label", heading.querySelector(".heading").textContent);
    heading.prepend(all);
  });
  if (boxes().length) count();

  /* Only the fields of the act that was chosen are shown. */
  const form = document.querySelector("form[data-many]");
  if (!form) return;
  const act = form.querySelector("[name=act]");
  const show = () => form.querySelectorAll("[data-when]").forEach((it) => { it.hidden = !it.dataset.when.split(" ").includes(act.value); });
  act.addEventListener("change", show);
  show();
})();
