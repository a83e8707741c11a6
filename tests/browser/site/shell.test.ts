/** The shell of every page holds what the DSFR and the law ask for, to the letter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setUpSite } from "./built-site.ts";

const site = await setUpSite();

test("the footer leads to the four institutional sites, as the DSFR writes them", () =>
  site.examine(site.pages, (document) => {
    const found = [...document.querySelectorAll(".fr-footer__content-link")].map((link) =>
      Object.fromEntries([...link.attributes].map(({ name, value }) => [name, value])),
    );
    const wanted = ["info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr"];
    return wanted.flatMap((host, index) => {
      const { href, target, rel, title } = found[index] ?? {};
      const isRight =
        found.length === wanted.length &&
        href === `https://${host}` &&
        target === "_blank" &&
        rel === "noopener external" &&
        title === `${host} - nouvelle fenêtre`;
      return isRight ? [] : [`leads to ${JSON.stringify(found[index])} instead of ${host}`];
    });
  }));

test("the footer says how accessible the site is, and leads to what the law asks for", () =>
  site.examine(site.pages, (document) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".fr-footer__bottom-list a")].map(
      (link) => `${link.textContent?.trim()} → ${link.getAttribute("href")}`,
    );
    return [
      /^Plan du site → \/plan-du-site\/$/,
      /^Accessibilité : (non|partiellement|totalement) conforme → \/accessibilite\/$/,
      /^Mentions légales → \/mentions-legales\/$/,
      /^Données personnelles et cookies → \/donnees-personnelles\/$/,
    ]
      .filter((pattern) => !links.some((link) => pattern.test(link)))
      .map((pattern) => `has no ${pattern}`);
  }));

test("the footer gives the licence of the contents", () =>
  site.examine(site.pages, (document) => {
    const copy = document.querySelector(".fr-footer__bottom-copy");
    const text = copy?.textContent?.replace(/\s+/g, " ").trim();
    const licence =
      "Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de ce site sont " +
      "proposés sous licence etalab-2.0";
    const href = copy?.querySelector("a")?.getAttribute("href");
    const isRight =
      text === licence && href === "https://github.com/etalab/licence-ouverte/blob/master/LO.md";
    return isRight ? [] : [`says ${text}`];
  }));

test("the header and the footer lead home, and say so in full", () =>
  site.examine(site.pages, (document) => {
    const titleOf = (selector: string) => document.querySelector(selector)?.getAttribute("title");
    const faults: string[] = [];
    if (titleOf('.fr-header__service a[href="/"]') !== "Accueil - beta.gouv.fr - République Française") {
      faults.push("has another title on the link of the header");
    }
    if (
      titleOf('.fr-footer__brand a[href="/"]') !==
      "Retour à l’accueil du site - beta.gouv.fr - République Française"
    ) {
      faults.push("has another title on the link of the footer");
    }
    for (const logo of document.querySelectorAll(".fr-logo")) {
      if (logo.innerHTML !== "République<br>Française") faults.push(`has the brand ${logo.innerHTML}`);
    }
    return faults;
  }));

test("the page begins with the skip links, in their order, each to a place that exists", () =>
  site.examine(site.pages, (document) => {
    const first = document.body.firstElementChild;
    const links = [...(first?.querySelectorAll("nav[aria-label='Accès rapide'] a") ?? [])];
    const targets = links.map((link) => link.getAttribute("href")).join(" ");
    const faults =
      targets === "#content #header-navigation #header-search #footer" ? [] : [`begins with ${targets}`];
    for (const link of links) {
      if (!document.querySelector(link.getAttribute("href") ?? "#"))
        faults.push(`leads nowhere: ${link.outerHTML}`);
    }
    return faults;
  }));

test("the page is made of its parts in the order the DSFR gives, the breadcrumb before the content", () =>
  site.examine(site.pages, (document) => {
    const place = (selector: string) =>
      [...document.body.children].findIndex(
        (child) => child.matches(selector) || child.querySelector(selector),
      );
    const order = [".fr-skiplinks", "header", "main", "footer", "#fr-theme-modal"].map(place);
    const faults =
      order.join() === [...order].sort((one, other) => one - other).join() ? [] : ["is out of order"];
    if (document.querySelector("main .fr-breadcrumb")) faults.push("has its breadcrumb inside its content");
    return faults;
  }));

test("the menu marks where the page is, once", () =>
  site.examine(site.pages, (document) => {
    const marks = document.querySelectorAll(".fr-nav [aria-current=page]").length;
    const parents = document.querySelectorAll(".fr-nav button[aria-current=true]").length;
    return marks > 1 || parents > 1 ? [`has ${marks} marks and ${parents} parents`] : [];
  }));

test("every link that opens a window says so, and gives it no hold on the page", () =>
  site.examine(site.pages, (document) =>
    [...document.querySelectorAll('[target="_blank"]')]
      .filter(
        (link) =>
          !/\bnoopener\b.*\bexternal\b/.test(link.getAttribute("rel") ?? "") ||
          !link
            .getAttribute("title")
            ?.endsWith(
              link.closest("[lang]")?.getAttribute("lang") === "en" ? "new window" : "nouvelle fenêtre",
            ) ||
          !link.getAttribute("title")?.startsWith(link.textContent?.trim() ?? "?"),
      )
      .map((link) => `has ${link.outerHTML}`),
  ));

test("what is not in the language of the page says in which language it is", () =>
  site.examine(
    site.pages.filter(({ html }) => !/<html[^>]*? lang="fr"/.test(html)),
    (document) =>
      Object.entries({
        ".fr-skiplinks": "fr",
        header: "fr",
        footer: "fr",
        "#fr-theme-modal": "fr",
        ".fr-breadcrumb": "fr",
        // Our words beside a text are in English, as soon as it is not in French.
        ".fr-summary__title": "en",
      })
        .filter(([selector, lang]) => {
          const element = document.querySelector(selector);
          return element && element.closest("[lang]")?.getAttribute("lang") !== lang;
        })
        .map(([selector, lang]) => `does not say that ${selector} is in the language “${lang}”`),
  ));

test("the main menu, the search and the footer are the same on every page", () => {
  const same = (pattern: RegExp) =>
    new Set(
      site.pages.map(({ html }) => pattern.exec(html)?.[0].replaceAll(/ (aria-current|lang)="\w+"/g, "")),
    );
  assert.equal(same(/<nav class="fr-nav".*?<\/nav>/s).size, 1);
  assert.equal(same(/<form class="fr-search-bar".*?<\/form>/s).size, 1);
  assert.equal(same(/<footer.*<\/footer>/s).size, 1);
});
