/* The table of observations: search and filters. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  /* --- the table of observations ---------------------------------------------------------------- */
  const rows = () => all(".records tbody tr");
  const narrow = () => {
    const asked = one("#search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = all("[data-filter]").filter((select) => select.value);
    let count = 0;
    for (const row of rows()) {
      const text = (row.text ??= `${row.id} ${row.textContent}`.toLowerCase());
      const fits = asked.every((word) => text.includes(word)) &&
        chosen.every((select) => row.dataset[select.dataset.filter] === select.value);
      row.hidden = !fits;
      count += fits;
    }
    one("#shown b").textContent = count;
  };
  document.addEventListener("DOMContentLoaded", () => {
    const form = one("#filters");
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    /* Not every way to choose in a list tells both. */
    for (const told of ["input", "change"]) form.addEventListener(told, narrow);
    /* The fields are empty only after the event. */
    form.addEventListener("reset", () => { for (const field of all("input, select", form)) field.value = ""; narrow(); });
    one(".find").addEventListener("click", () => setTimeout(() => one("#search").focus({ preventScroll: true })));
  });
})();
