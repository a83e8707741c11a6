import assert from "node:assert/strict";
import { test } from "node:test";
import { siteMap } from "../../../scripts/views/layouts/site-map.ts";
import { page, pageRecord, post, redirection, site } from "../site/support.ts";

const whole = site([
  page("/zèbre/", "Zèbre"),
  page("/", "Bienvenue"),
  page("/programme/", "Le programme"),
  page("/demarche/", "La démarche"),
  page("/demarche/sponsors", "Sponsors"),
  page("/demarches-simples", "Pas dans la démarche"),
  page("/été/", "Été"),
  page("/en/", "Welcome", { lang: "en" }),
  page("/blog/", "Blog", { record: pageRecord("blog", { layout: "blog" }) }),
  page("/404", "Introuvable"),
  page("/contact/", "Nous écrire"),
  page("/accessibilite/", "Accessibilité"),
  page("/cachee/", "Cachée", { record: pageRecord("c", { robots: "noindex, nofollow" }) }),
  page("/brouillon/", "Brouillon", { unpublished: "draft" }),
  post("2021-04-22", "bilan"),
  redirection("/vieux/", "/"),
]);

test("the site's own pages come first, then sections as the main menu has them, then the other pages by title", () => {
  const sections = siteMap(whole).map(({ titre, liens }) => [titre, liens.map((link) => link.titre)]);
  assert.deepEqual(sections, [
    ["Le site", ["Bienvenue", "Nous écrire", "Accessibilité"]],
    ["Le programme", ["Le programme", "La démarche", "Sponsors"]],
    ["Blog", ["Blog", "bilan"]],
    ["Autres pages", ["Été", "Pas dans la démarche", "Welcome", "Zèbre"]],
  ]);
});

test("every page is there once, encoded, with its language when it is not French", () => {
  const links = siteMap(whole).flatMap(({ liens }) => liens);
  const hrefs = links.map(({ href }) => href);
  assert.equal(new Set(hrefs).size, hrefs.length);
  assert.ok(hrefs.includes("/%C3%A9t%C3%A9/"));
  assert.deepEqual(
    links.filter(({ lang }) => lang !== undefined).map(({ href, lang }) => [href, lang]),
    [["/en/", "en"]],
  );
});

test("a site without pages has an empty map", () => assert.deepEqual(siteMap(site([])), []));
