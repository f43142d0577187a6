/* What the page gains from script; all of the report is there without it. This part: the language
   in the address, light or dark, the contents. A change of language is told to the other parts by
   the event "language" of the document. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const tags = { zh: "zh-Hans", en: "en" };

  /* --- language and address: an anchor may end in -zh or -en ------------------------------------ */
  const split = (hash) => {
    /* What is asked of the observations comes behind it. */
    const [place] = hash.split("?");
    const found = /^(?:(.*)-)?(zh|en)$/.exec(place);
    return found ? [found[1] || "", found[2]] : [place, null];
  };
  const show = (wanted) => {
    one(`#to-${wanted}`).checked = true;
    root.lang = tags[wanted];
    document.title = document.body.dataset[wanted === "zh" ? "titleZh" : "titleEn"];
    /* The words of a choice cannot stand in both languages: they are Chinese without script. */
    for (const option of all("option[data-en]")) {
      option.dataset.zh ??= option.textContent;
      option.textContent = option.dataset[wanted];
    }
    document.dispatchEvent(new CustomEvent("language", { detail: wanted }));
  };
  const follow = () => {
    const [coded, wanted] = split(location.hash.slice(1));
    let anchor = coded;
    /* An address may be typed wrong. */
    try { anchor = decodeURIComponent(coded); } catch { /* as it stands */ }
    if (wanted) show(wanted);
    const target = document.getElementById(anchor);
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.matches("tr")) {
      if (target.hidden) one("#filters").reset();
      one("details", target).open = true;
    }
    target.scrollIntoView();
  };
  const inView = () => {
    const middle = window.innerHeight / 2;
    const found = all("article.exhibit, #observations, #sources").find((part) => {
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
    const asked = place === "observations-" && location.hash.split("?")[1];
    history.replaceState(null, "", `#${place}${wanted}${asked ? `?${asked}` : ""}`);
    if (place) window.scrollBy(0, top() - before);
  };
  const preferred = () =>
    (navigator.languages || [navigator.language]).some((tag) => /^zh\b/i.test(tag)) ? "zh" : "en";

  /* --- light and dark: as the system has it until a reader chooses -------------------------------- */
  const dark = () => root.dataset.theme === "dark" ||
    (!root.dataset.theme && matchMedia("(prefers-color-scheme:dark)").matches);
  const remembered = (theme) => {
    /* A browser may refuse a page from the disk any memory. */
    try {
      if (theme) localStorage.setItem("indicators-theme", theme);
      return localStorage.getItem("indicators-theme");
    } catch {
      return null;
    }
  };
  const theme = () => {
    const button = one(".theme");
    const told = () => button.setAttribute("aria-pressed", dark());
    button.hidden = false;
    told();
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      remembered(root.dataset.theme);
      told();
    });
    matchMedia("(prefers-color-scheme:dark)").addEventListener("change", told);
  };
  const chosen = remembered();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  /* --- contents: closed by a choice; the chapter in view is marked ------------------------------- */
  const contents = () => {
    const list = one("#contents");
    list.addEventListener("click", (event) => {
      if (event.target.closest("a") && list.matches(":popover-open")) list.hidePopover();
    });
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        for (const item of all(":scope > ol > li", list)) {
          const here = one("a", item).hash === `#${target.id}`;
          item.classList.toggle("now", here);
          if (here) one("a", item).setAttribute("aria-current", "true");
          else one("a", item).removeAttribute("aria-current");
        }
      }
    }, { rootMargin: "-20% 0px -75%" });
    for (const part of all("#marks, .chapter, #about")) seen.observe(part);
  };

  document.addEventListener("DOMContentLoaded", () => {
    show(split(location.hash.slice(1))[1] || preferred());
    for (const radio of all("input[name=language]")) radio.addEventListener("change", change);
    theme();
    contents();
    window.addEventListener("hashchange", follow);
  });
  /* After the other parts, which listen for the same. */
  window.addEventListener("DOMContentLoaded", () => {
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
