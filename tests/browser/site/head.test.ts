/** What every page says of itself, and the landmarks, ids and images it is made of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setUpSite } from "./built-site.ts";

const site = await setUpSite();

test("every page has a language, a title, a description and one canonical address", () =>
  site.examine(site.pages, (document) => {
    const contents = (selector: string, attribute: string) =>
      [...document.head.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? "");
    const faults: string[] = [];
    if (!/^[a-z]{2}$/.test(document.documentElement.lang)) faults.push("has no language");
    if (!document.title.includes("beta.gouv.fr")) faults.push(`has the title “${document.title}”`);
    const descriptions = contents('meta[name="description"]', "content");
    if (descriptions.length !== 1 || (descriptions[0] ?? "").length < 40) {
      faults.push(`has the descriptions ${JSON.stringify(descriptions)}`);
    }
    if (contents('link[rel="canonical"]', "href").length !== 1) faults.push("has not one canonical address");
    return faults;
  }));

test("every title, and every canonical address, is that of one page", () => {
  for (const pattern of [/<title>([^<]*)</, /rel="canonical" href="([^"]*)"/]) {
    const found = site.pages.map(({ html }) => pattern.exec(html)?.[1]);
    assert.equal(new Set(found).size, site.pages.length, `${pattern}`);
  }
  for (const { url, html } of site.pages.filter((page) => page.layout !== "default")) {
    assert(html.includes(`<link rel="canonical" href="https://beta.gouv.fr${encodeURI(url)}">`), url);
  }
});

test("every page can be shared: Open Graph is whole and says the same as the page", () =>
  site.examine(site.pages, (document) => {
    const property = (name: string) =>
      document.head.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
    const canonical = document.head.querySelector('link[rel="canonical"]')?.getAttribute("href");
    const wanted = ["title", "description", "type", "url", "site_name", "locale", "image", "image:alt"];
    const faults = wanted.filter((name) => property(name) === "").map((name) => `has no og:${name}`);
    if (property("title") !== document.title) faults.push("has another og:title than its title");
    if (property("url") !== canonical) faults.push("has another og:url than its canonical address");
    if (!property("image").startsWith("https://")) faults.push("has an og:image without its host");
    return faults;
  }));

test("every image that is shared is published", async () => {
  for (const { url, html } of site.pages) {
    const image = /property="og:image" content="https:\/\/beta\.gouv\.fr\/([^"]+)"/.exec(html)?.[1];
    assert(image, url);
    assert.doesNotThrow(() => site.read(decodeURI(image)), `${url} shares ${image}`);
  }
});

test("the structured data of every page can be read", () =>
  site.examine(site.pages, (document) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
      const data = JSON.parse(textContent ?? "");
      return data["@context"] === "https://schema.org" && data["@graph"].length > 0
        ? []
        : [`says ${textContent}`];
    }),
  ));

test("every page has one h1 and skips no level of heading", () =>
  site.examine(site.pages, (document) => {
    const levels = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].map((one) =>
      Number(one.tagName[1]),
    );
    const faults = levels
      .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      .map((level) => `reaches an h${level} too early`);
    if (document.querySelectorAll("h1").length !== 1) faults.push("has not one h1");
    return faults;
  }));

test("every page has its landmarks, each navigation under a name of its own", () =>
  site.examine(site.pages, (document) => {
    const one = (selector: string) => document.querySelectorAll(selector).length === 1;
    const faults = [
      'header[role="banner"]',
      "main#content",
      'footer[role="contentinfo"]',
      'header [role="search"]',
    ]
      .filter((selector) => !one(selector))
      .map((selector) => `has not one ${selector}`);
    const named = (element: Element) =>
      element.getAttribute("aria-label") ??
      document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent?.trim() ??
      "";
    const names = [...document.querySelectorAll("nav")].map(named);
    if (names.includes("")) faults.push("has a navigation without a name");
    if (new Set(names).size !== names.length) faults.push(`has two navigations of one name: ${names}`);
    return faults;
  }));

test("no id is used twice, and every id that is pointed to exists", () =>
  site.examine(site.pages, (document) => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the id ${id} twice`);
    for (const name of ["aria-controls", "aria-labelledby", "aria-describedby", "for"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        for (const id of (element.getAttribute(name) ?? "").split(/\s+/)) {
          if (!ids.includes(id)) faults.push(`has ${name}="${id}" that leads nowhere`);
        }
      }
    }
    return faults;
  }));

test("every image has an alternative, its dimensions, and a file", () => {
  for (const { url, html } of site.pages) {
    for (const [image] of html.matchAll(/<img[^>]*>/g)) {
      for (const name of ["alt", "width", "height"]) assert.match(image, new RegExp(` ${name}="`), url);
      const source = / src="\/([^"]+)"/.exec(image)?.[1];
      assert(source, `${url} ${image}`);
      assert.doesNotThrow(() => site.read(decodeURI(source)), `${url} ${image}`);
    }
  }
});

test("no page has a style or a script of its own inside its HTML", () =>
  site.examine([...site.pages, ...site.redirects], (document) => {
    const inline = 'style, [style], script:not([src]):not([type="application/ld+json"])';
    const handlers = [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on")),
    );
    return [...document.querySelectorAll(inline), ...handlers].map((one) => `holds ${one.outerHTML}`);
  }));

test("every redirect leads to a page, at once and by a link, out of sight of search engines", () => {
  const addresses = new Set(site.pages.map(({ url }) => encodeURI(url)));
  for (const { url, html } of site.redirects) {
    const target = /http-equiv="refresh" content="0; url=([^"#]+)/.exec(html)?.[1];
    assert(target && addresses.has(target), `${url} leads to ${target}`);
    assert(html.includes(`<a href="${target}`), url);
    assert(html.includes('<meta name="robots" content="noindex">'), url);
  }
});
