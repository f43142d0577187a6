/* What the page gains from script; all of the report is there without it. This part: the language
   and the address, light or dark, the contents. It tells the other parts by events of the document:
   "language" when that changes, "address" what an address asks; they tell it by "asked" that the
   reader has chosen something. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const tags = { zh: "zh-Hans", en: "en" };

  /* --- language and address: #anchor-language?choices -------------------------------------------- */
  const language = () => root.lang.slice(0, 2);
  const split = (hash) => {
    const [place] = hash.slice(1).split("?");
    /* Not every reader knows the form: a second "#" is understood, too. */
    const found = /^(?:(.*)[-#])?(zh|en)$/.exec(place);
    return found ? [found[1] || "", found[2]] : [place, null];
  };
  /* The address says where the reader is, in which language and with which choices, so that it can be
     sent. Its entry of the history gets a state: one that has a state has been here before. */
  const write = (anchor) => {
    const fields = all(anchor === "observations" ? "#search, [data-filter], #place" : "#place");
    const asked = new URLSearchParams(fields.map((field) => [field.dataset.filter || field.id, field.value.trim()])
      .filter(([, value]) => value));
    const place = anchor && anchor !== "top" ? `${anchor}-` : "";
    history.replaceState(history.state || {}, "", `#${place}${language()}${`${asked}` && `?${asked}`}`);
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

  /* A link that was followed is kept by its number with the entry of the history that it leaves. */
  const links = () => all("a[href^='#']");
  const leave = (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) history.replaceState({ left: links().indexOf(link) }, "");
  };
  const returned = (number) => {
    const link = links()[number];
    if (!link) return false;
    /* In another language or width the same link of the same chart stands for it. */
    const alike = all("a", link.closest("article, section") || document)
      .filter((other) => other.getAttribute("href") === link.getAttribute("href"));
    const seen = [link, ...alike].find((each) => each.checkVisibility());
    seen?.focus();
    return Boolean(seen);
  };
  const reveal = (target) => {
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const inside = target.matches("section") ? one(":scope > .fold", target) : target.matches("tr") && one("details", target);
    if (inside) inside.open = true;
    if (target.hidden) one("#filters").reset();
    /* ":target" knows no address with a language. */
    target.classList.add("here");
  };
  const follow = (event) => {
    const [coded, wanted] = split(location.hash);
    let anchor = coded;
    /* An address may be typed wrong. */
    try { anchor = decodeURIComponent(coded); } catch { /* as it stands */ }
    /* Back leads to a place, not to what was chosen there before: what is chosen now holds. */
    const back = event && history.state;
    const turned = wanted && wanted !== language();
    if (turned && !back) show(wanted);
    const asked = new URLSearchParams(location.hash.split("?")[1] || "");
    document.dispatchEvent(new CustomEvent("address", { detail: { asked, back } }));
    for (const before of all(".here")) before.classList.remove("here");
    const target = document.getElementById(anchor);
    if (target) reveal(target);
    if (target || !anchor) write(coded);
    /* On the way back the browser knows better how far the page was scrolled. */
    if (target && (!back || turned)) target.scrollIntoView();
    if (back && returned(back.left)) return;
    if (target?.matches("tr")) one("summary", target).focus({ preventScroll: true });
  };
  const inView = () => {
    const spans = (top, bottom) => (part) => {
      const box = part.getBoundingClientRect();
      return box.top <= bottom && box.bottom > top;
    };
    const middle = window.innerHeight / 2;
    const found = all("tr.here, li.here").find(spans(0, window.innerHeight)) ||
      all("article.exhibit, #observations, #sources").find(spans(middle, middle));
    return found?.id || "";
  };
  const change = (event) => {
    const wanted = event.target.value;
    /* The page has changed already: look once more at what the reader saw. */
    show(language());
    const place = inView();
    const top = () => document.getElementById(place).getBoundingClientRect().top;
    const before = place ? top() : 0;
    show(wanted);
    write(place);
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
    show(split(location.hash)[1] || preferred());
    for (const radio of all("input[name=language]")) radio.addEventListener("change", change);
    theme();
    contents();
    window.addEventListener("hashchange", follow);
    document.addEventListener("click", leave);
    document.addEventListener("asked", (event) => write(event.detail ?? split(location.hash)[0]));
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
