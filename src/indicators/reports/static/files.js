/* Pictures and data as files. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const language = () => one("input[name=language]:checked").value;

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
      for (const [name, value] of Object.entries({ x: 4, y: down, "font-size": size, "font-weight": weight, fill: "#222" })) {
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
        for (const [name, value] of Object.entries({ x: 4, y: down, "font-size": 13, "font-weight": "bold", fill: "#222" })) {
          element.setAttribute(name, value);
        }
        element.textContent = named.textContent;
        whole.append(element);
        down += 8;
      }
      copy.setAttribute("y", down);
      copy.setAttribute("font-size", getComputedStyle(svg).fontSize);
      for (const link of all("a", copy)) link.replaceWith(...link.childNodes);
      for (const mark of all("*", copy)) for (const name of ["tabindex", "class", "role", "aria-label", "aria-labelledby", "data-a", "data-t", "aria-hidden"]) mark.removeAttribute(name);
      whole.append(copy);
      down += svg.viewBox.baseVal.height + 10;
    }
    /* Where the page had to use its own font, so must the picture. */
    const face = one("style.font");
    if (face && [...document.fonts].some((font) => font.status === "loaded")) {
      const style = document.createElementNS(ns, "style");
      style.textContent = face.textContent;
      whole.prepend(style);
    }
    const back = document.createElementNS(ns, "rect");
    for (const [name, value] of Object.entries({ width, height: down, fill: "#fff" })) back.setAttribute(name, value);
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
    image.onload = async () => {
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * 2, height * 2];
      const context = canvas.getContext("2d");
      context.scale(2, 2);
      context.drawImage(image, 0, 0, width, height);
      canvas.toBlob((blob) => save(blob, `${name}.png`), "image/png");
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };

  /* --- data: gzipped in the page, unpacked on the way to the disk --------------------------------- */
  const unpack = async (event) => {
    const link = event.currentTarget;
    event.preventDefault();
    const packed = Uint8Array.from(atob(link.href.split(",")[1]), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    save(new Blob([await new Response(stream).arrayBuffer()], { type: "text/csv" }), link.download.replace(/\.gz$/, ""));
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of all("[data-save]")) {
      button.hidden = false;
      button.addEventListener("click", keep);
    }
    if (!window.DecompressionStream) return;
    for (const link of all(".files a")) {
      one(".packed", link).remove();
      link.addEventListener("click", unpack);
    }
  });
})();
