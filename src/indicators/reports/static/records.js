/* The table of observations: search and filters, which the address keeps: #observations-en?area=CN-GD&search=R%26D */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  const rows = () => all(".records tbody tr");

  /* What the filters ask for stands in each row already: its codes, and its text in the last cell. */
  const coded = () => {
    for (const row of rows()) {
      const [indicator, area] = one("details>code", row).textContent.split(" · ");
      Object.assign(row.dataset, { area, indicator, source: row.lastElementChild.textContent.trim() });
    }
  };

  /* --- what the table can be narrowed to: what stands in its rows, each once -------------------- */
  const publisher = (code) => {
    const told = all(`.sources li[data-text="${CSS.escape(code)}"] > span:has(> bdi) > bdi`).map((part) => part.textContent);
    return { zh: `${code} ${told[0] || ""}`, en: `${code} ${told[1] || told[0] || ""}` };
  };
  const told = (cell) => {
    const [zh, en] = ["zh", "en"].map((tag) => one(`:scope > span[lang=${tag}]`, cell) || cell)
      .map((part) => (part.firstChild?.nodeType === Node.TEXT_NODE ? part.firstChild : part).textContent);
    return { zh, en };
  };
  const offer = () => {
    const cells = { area: "td:nth-of-type(1)", indicator: "th", source: null };
    for (const [kind, cell] of Object.entries(cells)) {
      const found = new Map();
      for (const row of rows()) {
        const code = row.dataset[kind];
        if (!found.has(code)) found.set(code, cell ? told(one(cell, row)) : publisher(code));
      }
      const select = one(`[data-filter=${kind}]`);
      for (const code of [...found.keys()].sort()) {
        const option = new Option("", code);
        Object.assign(option.dataset, found.get(code));
        option.textContent = option.dataset[document.documentElement.lang.slice(0, 2)];
        select.append(option);
      }
    }
  };
  /* One writing of the same: full width or not, traditional or simplified, 4,802 or 4802. What is
     written in pairs here comes from the table of variants that texts are read by. */
  const pairs = "{variants}";
  const plain = new Map(pairs.match(/../gu)?.map((pair) => [...pair]));
  const fold = (text) => [...text.normalize("NFKC")].map((sign) => plain.get(sign) || sign).join("")
    .toLowerCase().replace(/(\d),(?=\d)/g, "$1");
  /* A plural finds the singular; the singular finds the plural as it is part of it, but for -y. */
  const forms = (word) => (/^[a-z]+$/.test(word) ? [[/y$/, "ies"], [/ies$/, "y"],
    [/(ss|x|z|ch|sh)es$/, "$1"], [/([a-z]{3}[^s])s$/, "$1"]].map(([end, to]) => word.replace(end, to)) : []).concat(word);
  const narrow = () => {
    const asked = fold(one("#search").value).split(/[\s,]+/).filter(Boolean).map(forms);
    const chosen = all("[data-filter]").filter((select) => select.value);
    let count = 0;
    for (const row of rows()) {
      const text = (row.text ??=
        fold(`${row.id} ${row.textContent} ${Object.values(publisher(row.dataset.source)).join(" ")}`));
      const fits = asked.every((word) => word.some((form) => text.includes(form))) &&
        chosen.every((select) => row.dataset[select.dataset.filter] === select.value);
      row.hidden = !fits;
      count += fits;
    }
    one("#shown b").textContent = count;
    one("#none").hidden = count > 0;
    one("#filters [type=reset]").hidden = !asked.length && !chosen.length;
  };

  /* --- the address: what is asked stands behind the place and the language ----------------------- */
  const fields = () => all("#search, [data-filter]").map((field) => [field.dataset.filter || field.id, field]);
  const values = () => fields().map(([, field]) => field.value.trim()).join("\n");
  let kept = "";
  const keep = () => {
    /* A field tells of a change once more when the reader leaves it, maybe for another place. */
    if (values() === kept) return;
    kept = values();
    document.dispatchEvent(new CustomEvent("asked", { detail: kept.trim() ? "observations" : null }));
  };
  const ask = ({ detail: { asked } }) => {
    if (!fields().some(([name]) => asked.has(name))) return;
    for (const [name, field] of fields()) field.value = asked.get(name) || "";
    /* A choice that is not there chooses nothing. */
    for (const select of all("[data-filter]")) if (select.selectedIndex < 0) select.value = "";
    one("#filters").closest("details").open = true;
    kept = values();
    narrow();
  };
  document.addEventListener("DOMContentLoaded", () => {
    const form = one("#filters");
    if (!form) return;
    form.hidden = false;
    coded();
    offer();
    kept = values();
    form.addEventListener("submit", (event) => event.preventDefault());
    /* Not every way to choose in a list tells both. */
    for (const told of ["input", "change"]) form.addEventListener(told, () => { narrow(); keep(); });
    /* The fields are empty only after the event. */
    form.addEventListener("reset", () => { for (const field of all("input, select", form)) field.value = ""; narrow(); keep(); one("#search").focus({ preventScroll: true }); });
    one(".find").addEventListener("click", () => {
      form.closest("details").open = true;
      setTimeout(() => one("#search").focus({ preventScroll: true }));
    });
    document.addEventListener("address", ask);
  });
})();
