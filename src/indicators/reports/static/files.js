/* Pictures and data as files. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const language = () => one("input[name=language]:checked").value;

  /* --- pictures as files ------------------------------------------------------------------------ */
  const SVG = "http://www.w3.org/2000/svg";
  const made = (tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  };
  /* Words that may not be parted: Latin ones, numbers with their unit, marks with what they enclose. */
  const PIECES = /[\uff08\u201c\u300a]*(?:[\d.,%\u2212\u2013]+[\u5343\u4e07\u4ebf]*\p{Script=Han}?[a-z)\];:]*|[\u0021-\u024f\u2013-\u2026]+\s?|.)[\uff0c\u3002\u3001\uff1b\uff1a\uff09\u201d\u300b]*/gsu;
  const measure = document.createElement("canvas").getContext("2d");
  /* A sheet that is written from the top: words in lines of its width, pictures below each other. */
  const sheet = (width, family) => {
    const whole = made("svg", { xmlns: SVG, "font-family": family });
    let down = 8;
    const write = (text, size, { weight = "normal", fill = "#222", left = 4, first = null } = {}) => {
      measure.font = `${weight} ${size}px ${family}`;
      let line = "";
      const put = () => {
        whole.append(made("text", { x: left, y: down + size, "font-size": size, "font-weight": weight, fill }, line.trim()));
        down += size * 1.35;
        line = "";
      };
      if (first) whole.append(first(down));
      for (const piece of text.trim().match(PIECES) || []) {
        if (line && left + measure.measureText((line + piece).trim()).width > width - 4) put();
        line += piece;
      }
      if (line) put();
    };
    /* A picture has the size of its coordinates here, not that of the sheet. */
    const place = (svg, left = 0) => {
      const { width, height } = svg.viewBox.baseVal;
      const copy = svg.cloneNode(true);
      for (const link of all("a", copy)) link.replaceWith(...link.childNodes);
      for (const mark of [copy, ...all("*", copy)]) {
        for (const name of ["tabindex", "class", "role", "aria-label", "aria-labelledby", "data-a", "data-t", "aria-hidden"]) mark.removeAttribute(name);
      }
      for (const [name, value] of Object.entries({ x: left, y: down, width, height, "font-size": getComputedStyle(svg).fontSize })) copy.setAttribute(name, value);
      whole.append(copy);
      down += height + 10;
    };
    const skip = (height) => { down += height; };
    const end = () => {
      whole.prepend(made("rect", { width, height: down, fill: "#fff" }));
      for (const [name, value] of Object.entries({ width, height: down, viewBox: `0 0 ${width} ${down}` })) whole.setAttribute(name, value);
      return { text: new XMLSerializer().serializeToString(whole), width, height: down };
    };
    return { whole, write, place, skip, end };
  };
  /* The mark of a legend as shapes of their own: the page holds each once and refers to it. */
  const glyph = (svg) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(svg);
    return (down) => {
      const group = made("g", { fill, stroke, "stroke-width": strokeWidth, transform: `translate(4,${down - 2})` });
      for (const path of all("path", document.getElementById(one("use", svg).getAttribute("href").slice(1)))) group.append(path.cloneNode(true));
      return group;
    };
  };
  /* All pictures of a chart with headline, meaning of the marks and sources: a file that explains itself. */
  const drawing = (exhibit) => {
    const part = one(`.${language()}`, exhibit);
    const parts = all(".chart:not(.narrow) svg", part);
    const paper = sheet(Math.max(...parts.map((svg) => svg.viewBox.baseVal.width)), getComputedStyle(part).fontFamily);
    paper.write(one("h3", part).firstChild.textContent, 16, { weight: "bold" });
    paper.write(one(".subtitle", part).textContent, 12);
    for (const svg of parts) {
      const above = document.getElementById(svg.getAttribute("aria-labelledby")).previousElementSibling;
      paper.skip(10);
      if (above?.matches(".panel")) paper.write(above.textContent, 13, { weight: "bold" });
      paper.place(svg);
    }
    for (const item of all(".key li", part)) {
      paper.write(item.textContent, 12, { left: 54, first: glyph(one(".glyph", item)) });
      paper.skip(4);
    }
    const muted = { fill: "#567" };
    paper.skip(6);
    for (const note of all(`.foot.${language()} li`, exhibit)) if (note.textContent.startsWith("†")) paper.write(note.textContent, 11, muted);
    for (const source of all(`.foot.${language()} .cited li`, exhibit)) paper.write(source.textContent, 11, muted);
    paper.write(`${one(`#cite .${language()}`).textContent} #${exhibit.id}-${language()}`, 11, muted);
    paper.skip(8);
    /* What the style sheet of the page does for the words, the file does itself. */
    const styles = ["svg[data-halo] text{stroke:#fff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}"];
    const face = one("style.font");
    if (face && [...document.fonts].some((font) => font.status === "loaded")) styles.push(face.textContent);
    paper.whole.prepend(made("style", {}, styles.join("")));
    return paper.end();
  };
  /* A file is light, whatever the page is. */
  const inLight = (make) => {
    const root = document.documentElement;
    const before = root.dataset.theme;
    root.dataset.theme = "light";
    try { return make(); } finally {
      if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before;
    }
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
    const { text, width, height } = inLight(() => drawing(exhibit));
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
