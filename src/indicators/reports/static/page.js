/* Shows one language at a time and remembers it in the address: every anchor of the page ends in
   its language, so the hash alone says which. Without this script both languages stand on the
   page, Chinese first. */
(() => {
  "use strict";
  const root = document.documentElement;
  const languages = ["zh", "en"];

  const ofHash = () => {
    const found = /(?:^|-)(zh|en)$/.exec(location.hash.slice(1));
    return found ? found[1] : null;
  };
  const preferred = () =>
    (navigator.languages || [navigator.language]).some((tag) => /^zh\b/i.test(tag)) ? "zh" : "en";

  const show = (language) => {
    root.dataset.language = language;
    const part = document.getElementById(language);
    if (!part) return;
    root.lang = part.lang;
    document.title = part.dataset.title;
    for (const link of document.querySelectorAll("a[data-language]")) {
      if (link.dataset.language === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  /* The chapter that the reader looks at, so that a change of language does not lose the place. */
  const chapterInView = () => {
    const middle = window.innerHeight / 2;
    const all = document.querySelectorAll(`#${root.dataset.language} .chapter`);
    for (const chapter of all) {
      const box = chapter.getBoundingClientRect();
      if (box.top <= middle && box.bottom > middle) return chapter.id;
    }
    return null;
  };

  const follow = () => {
    show(ofHash() || root.dataset.language);
    const anchor = location.hash.slice(1);
    if (languages.includes(anchor)) window.scrollTo(0, 0);
    else document.getElementById(anchor)?.scrollIntoView();
  };

  const change = (event) => {
    const language = event.currentTarget.dataset.language;
    const chapter = chapterInView();
    const target = chapter ? chapter.replace(/-(zh|en)$/, `-${language}`) : language;
    event.preventDefault();
    if (location.hash === `#${target}`) follow();
    else location.hash = target;
    event.currentTarget.focus({ preventScroll: true });
  };

  root.dataset.language = ofHash() || preferred();
  window.addEventListener("hashchange", follow);
  document.addEventListener("DOMContentLoaded", () => {
    for (const language of languages) {
      const link = document.querySelector(`a[data-language="${language}"]`);
      link.addEventListener("click", change);
    }
    follow();
  });

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
