/* The marks of the charts: their words at the pointer and the focus, arrow keys from one to the next,
   a place brought out in every chart. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  /* --- marks: one stop of the Tab key a picture, arrow keys within ------------------------------- */
  const words = (mark) => mark.dataset.t || mark.getAttribute("aria-label");
  /* The figure as printed stands in the table of observations, marked as Chinese; a name in English has
     one language only, so that it cannot hold it. */
  const printed = (mark) => mark.closest("[lang=en]") && mark.matches("a") &&
    one("td[lang=zh]", document.getElementById(mark.getAttribute("href").slice(1)) || mark);
  const marksOf = (picture) => all("[data-t], a", picture);
  /* The words of the drawing that belong to a mark: its own words hold them, and they are near. */
  const beside = (mark) => {
    const box = mark.getBoundingClientRect();
    return all("text", mark.ownerSVGElement).filter((text) => words(mark).includes(text.textContent))
      .map((text) => text.getBoundingClientRect())
      .filter((each) => each.top < box.bottom + 40 && each.bottom > box.top - 40);
  };
  /* Above or below the mark, or else its row: where it hides least of the row's words. */
  const height = (box, own, tip, left) => {
    const hidden = (top) => own.reduce((sum, each) => sum +
      Math.max(0, Math.min(each.right, left + tip.offsetWidth) - Math.max(each.left, left)) *
      Math.max(0, Math.min(each.bottom, top + tip.offsetHeight) - Math.max(each.top, top)), 0);
    const rows = [box, ...own];
    const tops = [box.top - tip.offsetHeight - 8, box.bottom + 8,
      Math.min(...rows.map((each) => each.top)) - tip.offsetHeight - 8,
      Math.max(...rows.map((each) => each.bottom)) + 8];
    const room = tops.filter((top) => top > 50 && top + tip.offsetHeight < root.clientHeight);
    return room.length ? room.reduce((best, top) => (hidden(top) < hidden(best) ? top : best)) : tops[1];
  };
  const tell = (mark) => {
    if (!mark) return;
    const tip = one("#tip");
    const box = mark.getBoundingClientRect();
    tip.textContent = words(mark);
    const cell = printed(mark);
    if (cell) {
      const span = document.createElement("span");
      span.lang = "zh-Hans";
      span.textContent = cell.textContent.trim();
      tip.append(" · ", span);
    }
    tip.hidden = false;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2),
      root.clientWidth - tip.offsetWidth - 8);
    tip.style.left = `${left}px`;
    tip.style.top = `${height(box, beside(mark), tip, left)}px`;
  };
  const quiet = () => { one("#tip").hidden = true; };
  const within = (box, x, y) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  /* A pointer may go from the mark to its words, to read them enlarged. */
  const onTip = (event) => !one("#tip").hidden &&
    within(one("#tip").getBoundingClientRect(), event.clientX, event.clientY);
  const nearest = (picture, x, y) => {
    let best = null;
    let least = 18;
    for (const mark of marksOf(picture)) {
      const box = mark.getBoundingClientRect();
      const gap = Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0));
      if (gap < least) [best, least] = [mark, gap];
    }
    return best;
  };
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const move = (event) => {
    const marks = marksOf(event.currentTarget);
    const here = marks.indexOf(event.target.closest("[data-t], a"));
    let to = here + (steps[event.key] || 0);
    if (event.key === "Home") to = 0;
    if (event.key === "End") to = marks.length - 1;
    if (event.key === "Escape") quiet();
    if (here < 0 || to === here || !marks[to]) return;
    event.preventDefault();
    for (const mark of marks) if (mark.dataset.t) mark.setAttribute("tabindex", "-1");
    marks[to].setAttribute("tabindex", "0");
    marks[to].focus();
  };
  /* The narrow drawing has the same marks in the same order; only the wide one says what they tell. */
  const borrow = (picture) => {
    const narrow = picture.closest(".narrow");
    if (!narrow) return;
    const [from, to] = [marksOf(one("svg", narrow.previousElementSibling)), marksOf(picture)];
    if (from.length !== to.length) return;
    to.forEach((mark, index) => {
      Object.assign(mark.dataset, from[index].dataset);
      if (mark.matches("a")) mark.setAttribute("aria-label", words(from[index]));
    });
  };
  /* A drawing that is wider than its box is a stop of its own, to scroll it by keyboard. */
  const roll = (box) => {
    const wide = box.scrollWidth > box.clientWidth;
    if (wide === box.hasAttribute("tabindex")) return;
    if (!wide) {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      return;
    }
    let panel = box;
    while (panel && !panel.matches(".panel")) panel = panel.previousElementSibling;
    const told = [one(".kicker", box.closest("[lang]")), panel].filter(Boolean);
    box.setAttribute("tabindex", "0");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", told.map((part) => part.textContent).join(" · "));
  };
  const sized = new ResizeObserver((entries) => { for (const { target } of entries) roll(target); });
  const enliven = (picture) => {
    borrow(picture);
    const marks = marksOf(picture);
    if (!marks.length) return;
    picture.setAttribute("role", "group");
    /* Links are stops of their own; of the other marks one is, and the arrows lead to the rest. */
    marks.filter((mark) => mark.dataset.t).forEach((mark, index) => {
      mark.setAttribute("tabindex", index ? "-1" : "0");
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", mark.dataset.t);
    });
    for (const mark of marks) {
      const cell = printed(mark);
      if (!cell) continue;
      cell.id ||= `printed-${mark.getAttribute("href").slice(5)}`;
      mark.setAttribute("aria-describedby", cell.id);
    }
    for (const text of all("text", picture)) text.setAttribute("aria-hidden", "true");
    /* On the box around it: a drawing that listens for focus would take it, too. */
    const box = picture.closest(".chart");
    box.addEventListener("keydown", move);
    box.addEventListener("focusin", (event) => tell(event.target.closest("[data-t], a")));
    box.addEventListener("focusout", quiet);
    box.addEventListener("pointermove", (event) => {
      if (onTip(event)) return;
      const mark = nearest(picture, event.clientX, event.clientY);
      if (mark) tell(mark); else quiet();
    });
    box.addEventListener("pointerleave", (event) => { if (!onTip(event)) quiet(); });
  };

  /* --- a place brought out in all charts, and said to those who do not see it ------------------- */
  const say = (select) => {
    const place = select.value;
    const marks = all(".chart .on");
    const count = marks.filter((mark) => mark.getBoundingClientRect().width).length;
    const told = one("#told");
    const name = select.selectedOptions[0].textContent;
    const form = told.dataset[root.lang.slice(0, 2)];
    told.textContent = place ? form.replace("{place}", () => name).replace("{count}", count) : name;
  };
  const bringOut = (select) => {
    const place = select.value;
    if (place) root.dataset.place = place; else delete root.dataset.place;
    for (const mark of all(".chart [data-a]")) mark.classList.toggle("on", mark.dataset.a === place);
    say(select);
  };
  const places = () => {
    const filter = one("[data-filter=area]");
    if (!filter) return;
    const select = one("#place");
    const drawn = new Set(all(".chart [data-a]").map((mark) => mark.dataset.a));
    for (const option of filter.options) {
      if (drawn.has(option.value)) select.append(option.cloneNode(true));
    }
    select.addEventListener("change", () => {
      bringOut(select);
      document.dispatchEvent(new CustomEvent("asked"));
    });
    document.addEventListener("address", ({ detail: { asked, back } }) => {
      const place = asked.get("place");
      if (back || ![...select.options].some((option) => option.value === place)) return;
      select.value = place;
      bringOut(select);
    });
    document.addEventListener("language", () => { if (select.value) say(select); });
    one(".place").hidden = select.options.length < 2;
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const picture of all(".chart svg")) enliven(picture);
    for (const box of all(".chart")) sized.observe(box);
    places();
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") quiet(); });
    document.addEventListener("pointermove", (event) => {
      if (!one("#tip").hidden && !event.target.closest(".chart") && !onTip(event) && !one(".chart :focus")) quiet();
    });
  });
})();
