/* What the page gains from script: the language in the address, tips at the marks, a place brought
   out in every chart, the search in the table of observations, pictures as files. All of the report
   is there without it. */
(() => {
  "use strict";
  const root = document.documentElement;
  const tags = { zh: "zh-Hans", en: "en" };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const language = () => one("input[name=language]:checked").value;

  /* --- language and address: an anchor may end in -zh or -en ------------------------------------ */
  const split = (hash) => {
    const found = /^(?:(.*)-)?(zh|en)$/.exec(hash);
    return found ? [found[1] || "", found[2]] : [hash, null];
  };
  const show = (wanted) => {
    one(`#to-${wanted}`).checked = true;
    root.lang = tags[wanted];
    document.title = document.body.dataset[wanted === "zh" ? "titleZh" : "titleEn"];
  };
  const follow = () => {
    const [anchor, wanted] = split(decodeURIComponent(location.hash.slice(1)));
    if (wanted) show(wanted);
    const target = document.getElementById(anchor);
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.matches("tr")) {
      if (target.hidden) reset();
      one("details", target).open = true;
    }
    target.scrollIntoView();
  };
  const inView = () => {
    const middle = window.innerHeight / 2;
    const found = all("article.exhibit, #observations").find((part) => {
      const box = part.getBoundingClientRect();
      return box.top <= middle && box.bottom > middle;
    });
    return found ? `${found.id}-` : "";
  };
  const change = (event) => {
    const wanted = event.target.value;
    /* The page has changed already: look once more at what the reader saw. */
    show(Object.keys(tags).find((each) => tags[each] === root.lang));
    const place = inView();
    const top = () => document.getElementById(place.slice(0, -1)).getBoundingClientRect().top;
    const before = place ? top() : 0;
    show(wanted);
    history.replaceState(null, "", `#${place}${wanted}`);
    if (place) window.scrollBy(0, top() - before);
  };
  const preferred = () =>
    (navigator.languages || [navigator.language]).some((tag) => /^zh\b/i.test(tag)) ? "zh" : "en";

  /* --- marks: one stop of the Tab key a picture, arrow keys within ------------------------------- */
  const words = (mark) => mark.dataset.t || mark.getAttribute("aria-label");
  const marksOf = (picture) => all("[data-t], a", picture);
  const tell = (mark) => {
    const tip = one("#tip");
    const box = mark.getBoundingClientRect();
    tip.textContent = words(mark);
    tip.hidden = false;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2),
      root.clientWidth - tip.offsetWidth - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${above > 50 ? above : box.bottom + 8}px`;
  };
  const quiet = () => { one("#tip").hidden = true; };
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
    to.forEach((mark, index) => Object.assign(mark.dataset, from[index].dataset));
  };
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
    for (const text of all("text", picture)) text.setAttribute("aria-hidden", "true");
    /* On the box around it: a drawing that listens for focus would take it, too. */
    const box = picture.closest(".chart");
    box.addEventListener("keydown", move);
    box.addEventListener("focusin", (event) => tell(event.target));
    box.addEventListener("focusout", quiet);
    box.addEventListener("pointermove", (event) => {
      const mark = nearest(picture, event.clientX, event.clientY);
      if (mark) tell(mark); else quiet();
    });
    box.addEventListener("pointerleave", quiet);
  };

  /* --- a place brought out in all charts -------------------------------------------------------- */
  const bringOut = (place) => {
    if (place) root.dataset.place = place; else delete root.dataset.place;
    for (const mark of all(".chart [data-a]")) mark.classList.toggle("on", mark.dataset.a === place);
    const filter = one("[data-filter=area]");
    if ([...filter.options].some((option) => option.value === place)) {
      filter.value = place;
      narrow();
    }
  };
  const places = () => {
    const select = one("#place");
    const drawn = new Set(all(".chart [data-a]").map((mark) => mark.dataset.a));
    for (const option of one("[data-filter=area]").options) {
      if (drawn.has(option.value)) select.append(option.cloneNode(true));
    }
    select.addEventListener("change", () => bringOut(select.value));
    one(".place").hidden = select.options.length < 2;
  };

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
  const reset = () => {
    one("#search").value = "";
    for (const select of all("[data-filter]")) select.value = "";
    narrow();
  };

  /* --- pictures as files ------------------------------------------------------------------------ */
  const pictures = (exhibit) =>
    all(`.${language()} .chart svg`, exhibit).filter((svg) => svg.getBoundingClientRect().width > 0);
  /* All pictures of a chart, below each other, under its headline: a file that explains itself. */
  const drawing = (exhibit) => {
    const parts = pictures(exhibit);
    const width = Math.max(...parts.map((svg) => svg.viewBox.baseVal.width));
    const lines = [];
    const put = (text, size, weight, room) => {
      const per = Math.floor((room ? width : width) / size * (language() === "zh" ? 1 : 1.9));
      let line = "";
      for (const piece of text.match(/[\u0021-\u024f\u2013-\u2026]+\s?|./gu) || []) {
        if (line && (line + piece).length > per) { lines.push([line, size, weight]); line = ""; }
        line += piece;
      }
      if (line) lines.push([line, size, weight]);
    };
    const part = one(`.${language()}`, exhibit);
    put(one("h3", part).firstChild.textContent.trim(), 16, "bold");
    put(one(".subtitle", part).textContent.trim(), 12, "normal");
    const ns = "http://www.w3.org/2000/svg";
    const whole = document.createElementNS(ns, "svg");
    let down = 8;
    for (const [text, size, weight] of lines) {
      down += size * 1.35;
      const element = document.createElementNS(ns, "text");
      for (const [name, value] of Object.entries({ x: 4, y: down, "font-size": size, "font-weight": weight, fill: "#1b2128" })) {
        element.setAttribute(name, value);
      }
      element.textContent = text;
      whole.append(element);
    }
    down += 12;
    for (const svg of parts) {
      const copy = svg.cloneNode(true);
      const above = document.getElementById(svg.getAttribute("aria-labelledby")).previousElementSibling;
      const named = above?.matches(".panel") ? above : null;
      if (named) {
        const element = document.createElementNS(ns, "text");
        down += 16;
        for (const [name, value] of Object.entries({ x: 4, y: down, "font-size": 13, "font-weight": "bold", fill: "#1b2128" })) {
          element.setAttribute(name, value);
        }
        element.textContent = named.textContent;
        whole.append(element);
        down += 8;
      }
      copy.setAttribute("y", down);
      for (const link of all("a", copy)) link.replaceWith(...link.childNodes);
      for (const mark of all("*", copy)) for (const name of ["tabindex", "class", "role", "aria-label", "aria-labelledby", "data-a", "data-t", "aria-hidden"]) mark.removeAttribute(name);
      whole.append(copy);
      down += svg.viewBox.baseVal.height + 10;
    }
    const back = document.createElementNS(ns, "rect");
    for (const [name, value] of Object.entries({ width, height: down, fill: "#fffffe" })) back.setAttribute(name, value);
    whole.prepend(back);
    for (const [name, value] of Object.entries({ xmlns: ns, width, height: down, viewBox: `0 0 ${width} ${down}`, "font-family": getComputedStyle(part).fontFamily })) {
      whole.setAttribute(name, value);
    }
    return { text: new XMLSerializer().serializeToString(whole), width, height: down };
  };
  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const keep = (event) => {
    const exhibit = event.currentTarget.closest(".exhibit");
    const name = `${exhibit.id.replace("fig-", "")}-${language()}`;
    const { text, width, height } = drawing(exhibit);
    if (event.currentTarget.dataset.save === "svg") {
      save(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
      return;
    }
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * 2, height * 2];
      const context = canvas.getContext("2d");
      context.scale(2, 2);
      context.drawImage(image, 0, 0, width, height);
      canvas.toBlob((blob) => save(blob, `${name}.png`), "image/png");
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };

  /* --- start ------------------------------------------------------------------------------------ */
  document.addEventListener("DOMContentLoaded", () => {
    show(split(location.hash.slice(1))[1] || preferred());
    for (const radio of all("input[name=language]")) radio.addEventListener("change", change);
    for (const picture of all(".chart svg")) enliven(picture);
    for (const button of all("[data-save]")) {
      button.hidden = false;
      button.addEventListener("click", keep);
    }
    const form = one("#filters");
    if (form) {
      form.hidden = false;
      form.addEventListener("submit", (event) => event.preventDefault());
      /* Not every way to choose in a list tells both. */
      for (const told of ["input", "change"]) form.addEventListener(told, narrow);
      places();
    }
    window.addEventListener("hashchange", follow);
    if (location.hash) follow();
    root.dataset.ready = "";
  });

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
