/** What the markup of a page tells by itself: our own checks of RGAA criteria, run in the browser. */
import type { Page } from "playwright-core";
import type { Finding } from "./grid.ts";

/** Each of our checks of the markup, by name. */
export function markupFindings(page: Page): Promise<Record<string, Finding>> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const told = (element: Element) => element.outerHTML.slice(0, 120);
    /** Every subject must satisfy the condition. */
    const each = (selector: string, isRight: (one: Element) => boolean): Finding => {
      const subjects = all(selector);
      return { subjects: subjects.length, faults: subjects.filter((one) => !isRight(one)).map(told) };
    };
    /** What only a person can judge, when there is any. */
    const person = (selector: string): Finding => ({
      subjects: all(selector).length,
      faults: [],
      needsPerson: true,
    });
    const must = (isRight: boolean, fault: string): Finding => ({
      subjects: 1,
      faults: isRight ? [] : [fault],
    });
    const has = (selector: string) => document.querySelector(selector) !== null;
    const isNamed = (element: Element) =>
      ["aria-label", "aria-labelledby", "title"].some((name) => element.hasAttribute(name));
    const data = "table:not([role=presentation])";
    const levels = all("main :is(h1, h2, h3, h4, h5, h6)").map((one) => Number(one.tagName[1]));
    const presentational =
      "basefont, big, blink, center, font, marquee, s, strike, tt, [style], [align], [bgcolor], [border], " +
      "[cellpadding], [cellspacing], [frameborder], [hspace], [vspace], [valign], [background], [text], " +
      ":is(td, th, table, col, tr, hr, pre, p, div)[width], :is(td, th, table, tr, hr)[height], input[size]";
    const search = document.querySelector("header [role=search]");

    return {
      decorativeImages: each(
        'img[alt=""], svg[aria-hidden=true], svg:not([role=img])',
        (one) =>
          !isNamed(one) && (one.tagName === "IMG" || one.closest("[aria-hidden=true], button, a") !== null),
      ),
      captchas: person("[class*=captcha], [id*=captcha], iframe[src*=captcha]"),
      figures: each("figure", (one) => {
        const caption = one.querySelector("figcaption")?.textContent?.trim().replace(/\s+/g, " ");
        const label = one.getAttribute("aria-label")?.trim().replace(/\s+/g, " ");
        const labelledby = one.getAttribute("aria-labelledby");
        if (!caption || !one.querySelector("img, svg")) return true;
        return labelledby ? document.getElementById(labelledby) !== null : label !== undefined;
      }),
      frames: each("iframe, frame", (one) => Boolean(one.getAttribute("title")?.trim())),
      autoplay: each("audio, video", (one) => !one.hasAttribute("autoplay")),
      complexTables: person(`${data} [headers], ${data} th[id]`),
      layoutTables: each("table[role=presentation]", (one) => !one.querySelector("th, caption, [scope]")),
      tableCaptions: each(data, (one) => {
        const caption = one.querySelector("caption")?.textContent?.trim();
        return Boolean(caption) || isNamed(one);
      }),
      tableRelevance: person(data),
      tableHeaders: each(data, (one) => one.querySelector("th") !== null),
      tableScopes: each(`${data} th`, (one) =>
        /^(?:row|col|rowgroup|colgroup)$/.test(one.getAttribute("scope") ?? ""),
      ),
      contextChange: each("select, input[type=radio], input[type=checkbox]", (one) =>
        ["onchange", "onfocus", "onblur"].every((name) => !one.hasAttribute(name)),
      ),
      status: each(
        "[data-search-index], [data-products]",
        (one) => one.querySelector("[role=status]") !== null,
      ),
      doctype: must(document.doctype?.name === "html" && document.compatMode === "CSS1Compat", "has no type"),
      direction: each("[dir], bdo", (one) => /^(?:ltr|rtl|auto)$/.test(one.getAttribute("dir") ?? "")),
      headings: must(
        all("h1").length === 1 &&
          levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1),
        `has the headings ${levels}`,
      ),
      landmarks: must(
        ["header[role=banner]", "main[role=main]", "footer[role=contentinfo]", "header [role=search]"].every(
          (selector) => all(selector).length === 1,
        ) && all("nav").every((nav) => nav.getAttribute("role") === "navigation" && isNamed(nav)),
        "lacks a landmark, or has one too many",
      ),
      presentation: { subjects: 1, faults: all(`body :is(${presentational})`).map(told) },
      fieldGroups: each("input[type=radio]", (one) => one.closest("fieldset, [role=radiogroup]") !== null),
      legends: each("fieldset", (one) =>
        Boolean(one.querySelector("legend")?.textContent?.trim() || one.hasAttribute("aria-labelledby")),
      ),
      validation: person(
        "[required], [pattern], [aria-required=true], input[type=email], input[type=number]",
      ),
      transactions: person("form[method=post], [contenteditable]"),
      personalFields: each(
        "input:is([type=email], [type=tel], [name*=nom i]:not([type=search]), [name*=adresse i])",
        (one) => one.hasAttribute("autocomplete"),
      ),
      navigationSystems: must(
        has("nav[aria-label='Menu principal']") && has("a[href='/plan-du-site/']") && search !== null,
        "has not two systems of navigation",
      ),
      siteMapLink: must(
        document.querySelector(".fr-footer__bottom-list a")?.getAttribute("href") === "/plan-du-site/",
        "does not begin the last list of its footer with the site map",
      ),
      searchForm: must(search?.querySelector("input[type=search]") != null, "has no search in its header"),
      skipLink: must(
        document.body.querySelector("a")?.getAttribute("href") === "#content" && has("#content"),
        "does not begin with a link to its content",
      ),
      refresh: each("meta[http-equiv=refresh i]", () => false),
    };
  });
}

/** What asks for a person, wherever it is on the site, by what it is written with. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  media: /<(?:audio|video|iframe)\b|class="video\b/gi,
  stillMedia: /<(?:object|embed|canvas)\b/gi,
  frameRelevance: /<iframe\b/gi,
  documents: /href="[^"]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp])["?#]/gi,
  flashes: /<(?:video|iframe)\b|src="[^"]*\.gif"/gi,
};

/** Media and documents of a page's HTML, which only a person can judge. */
export function contentFindings(html: string): Record<string, Finding> {
  return Object.fromEntries(
    Object.entries(CONTENT).map(([name, pattern]) => [
      name,
      { subjects: html.match(pattern)?.length ?? 0, faults: [], needsPerson: true },
    ]),
  );
}
