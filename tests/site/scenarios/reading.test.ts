import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture, problemsOf } from "../build.ts";
import { type Files, SITE_DATA } from "../project.ts";

const PAGES: Files = {
  "pages/accueil.md": "---\ntitle: Accueil\npermalink: /\n---\nTexte.\n",
  "pages/a-propos.md": "---\ntitle: À propos\npermalink: /a-propos/\n---\nTexte.\n",
  "pages/en.md": "---\ntitle: About us\npermalink: /en/\nlang: en\ntraduction: /a-propos/\n---\nText.\n",
  "pages/blog.md": "---\ntitle: Blog\nlayout: blog\npermalink: /blog/\n---\n",
  "posts/2026-03-01-hola.md": [
    "---\ntitle: Hola\nlang: es\ncategories: articles\nauthors: [ada.lovelace]\ntags: [datos]",
    "evenement: { debut: 2026-12-03, lieu: Madrid }\n---\n## Uno\n## Dos\n## Tres\n## Cuatro\n",
  ].join("\n"),
};
const REFUSAL: Files = { "pages/d.md": "---\ntitle: Données\n---\n:::mesure-audience\nLes visites.\n:::\n" };
const AUDIENCE = "mesureAudience: { adresse: https://stats.example.org/matomo, site: 7 }\n";
const NOTICES = `- titre: "Travaux : le site ferme <dimanche>"
  texte: Revenez lundi.
  niveau: alerte
  lien: { titre: En savoir plus, lien: /a-propos/ }
  du: 2026-09-10
  au: 2026-09-20
`;

let plain: BuiltSite;
let full: BuiltSite;
before(async () => {
  plain = await buildFixture(PAGES);
  full = await buildFixture(
    { ...PAGES, ...REFUSAL },
    { project: { "_data/site.yml": `${SITE_DATA}deuil: true\n${AUDIENCE}`, "_data/bandeaux.yml": NOTICES } },
  );
});

test("a banner of the day stands under the header of every page, before the main part", () => {
  for (const url of ["/", "/a-propos/", "/en/"]) {
    const page = full.page(url);
    const notice = page.one("div", { class: "app-notice" });
    assert.match(notice.attribs.class ?? "", /fr-notice--alert/);
    assert.deepEqual(page.texts("span", { class: "fr-notice__title" }), [
      "Travaux\u00a0: le site ferme <dimanche>",
    ]);
    assert.deepEqual(page.values("href", "a", {}, notice), ["/a-propos/"]);
    assert.ok(page.source.indexOf("app-notice") < page.source.indexOf("<main"));
    assert.equal(page.all("button", { title: "Masquer le message" }).length, 1);
  }
  assert.equal(full.page("/en/").one("div", { class: "app-notice" }).attribs.lang, "fr");
});

test("the build date decides whether a banner is shown", async () => {
  const later = await buildFixture(PAGES, { date: "2026-09-21", project: { "_data/bandeaux.yml": NOTICES } });
  assert.equal(later.page("/").all("div", { class: "app-notice" }).length, 0);
  assert.equal(later.page("/").one("html").attribs["data-notice"], undefined);
});

test("a link of a banner that leads nowhere is told, even before it is shown", async () => {
  const told = await problemsOf(PAGES, {
    project: { "_data/bandeaux.yml": NOTICES.replace("/a-propos/", "/a-propo/").replace("09-10", "09-18") },
  });
  assert.match(told, /_data\/bandeaux\.yml:4:40 .*lien mort\s: «\s\/a-propo\/\s»/);
});

test("Marianne is in mourning only while the site's data say so", () => {
  assert.equal(full.page("/").one("html").attribs["data-fr-mourning"], "");
  assert.equal(plain.page("/").one("html").attribs["data-fr-mourning"], undefined);
});

test("each of two twins offers both languages in the header, and a page alone offers none", () => {
  for (const url of ["/a-propos/", "/en/"]) {
    const page = plain.page(url);
    const links = page.all(
      "a",
      { class: "fr-translate__language" },
      page.one("div", { id: "translate-tools" }),
    );
    assert.deepEqual(
      links.map(({ attribs }) => [attribs.href, attribs.hreflang, attribs.lang, attribs["aria-current"]]),
      [
        ["/a-propos/", "fr", "fr", url === "/en/" ? undefined : "true"],
        ["/en/", "en", "en", url === "/en/" ? "true" : undefined],
      ],
    );
  }
  assert.equal(plain.page("/").all("div", { class: "fr-translate" }).length, 0);
});

/** The texts of a page that are in another language than their page. */
function foreign(url: string, lang: string): (string | undefined)[] {
  const page = plain.page(url);
  return ["h2", "p", "div", "ul", "a", "span"].flatMap((name) => page.texts(name, { lang }, page.main));
}

test("beside a text neither in French nor in English, our words are in English and say so", () => {
  const post = "/articles/2026/03/01/hola/";
  const english = foreign(post, "en").map((text) => text?.replace(/\s+/g, " ").trim());
  assert.deepEqual(english.slice(0, 3), [
    "Contents",
    "Published on 1 March 2026 by Ada Lovelace",
    "1-minute read",
  ]);
  assert.ok(
    english.some((text) => text?.startsWith("When: 3 December 2026Where: Madrid")),
    english.join("\n"),
  );
  for (const words of ["Suggest a change", "datos", "Back to top"])
    assert.ok(
      english.some((text) => text?.endsWith(words)),
      words,
    );
  assert.deepEqual(foreign(post, "es"), ["datos"]);
  assert.deepEqual(foreign("/en/", "en"), []);
});

test("each crumb says its language when it is not French", () => {
  const page = plain.page("/articles/2026/03/01/hola/");
  const crumbs = page.one("nav", { class: "fr-breadcrumb" });
  assert.equal(crumbs.attribs.lang, "fr");
  assert.deepEqual(page.texts("a", { lang: "en" }, crumbs), ["Home"]);
  assert.deepEqual(page.texts("span", { lang: "es" }, crumbs), ["Hola"]);
});

test("a page says where to propose a change of its file", () => {
  const page = plain.page("/en/");
  assert.deepEqual(page.values("href", "a", { title: "Suggest a change - new window" }), [
    "https://github.com/exemple/exemple/edit/main/content/pages/en.md",
  ]);
});

test("nothing is measured, loaded or allowed unless the site's data name a server", () => {
  for (const file of plain.files.filter((name) => name.endsWith(".html"))) {
    assert.doesNotMatch(plain.text(file), /audience|matomo/i, file);
  }
});

test("the server that counts visits is named to our script and allowed by the policy of every page", () => {
  for (const url of ["/", "/en/", "/d"]) {
    const page = full.page(url);
    const script = page.one("script", { "data-audience": true });
    assert.equal(script.attribs["data-audience"], "https://stats.example.org/matomo/");
    assert.equal(script.attribs["data-site"], "7");
    assert.match(script.attribs.src ?? "", /^\/assets\/audience\./);
    const policy = page.one("meta", { "http-equiv": "Content-Security-Policy" }).attribs.content ?? "";
    assert.match(policy, /script-src 'self' https:\/\/stats\.example\.org;/);
    assert.match(policy, /connect-src 'self' https:\/\/stats\.example\.org;/);
    assert.doesNotMatch(page.source, /src="https:\/\/stats/);
  }
});

test("what only concerns the measure of visits is published with it, and without it is not", async () => {
  assert.equal(full.page("/d").all("input", { id: "mesure-audience" }).length, 1);
  const off = await buildFixture({ ...PAGES, ...REFUSAL });
  assert.doesNotMatch(off.page("/d").source, /mesure-audience|Les visites/);
});

test("visits cannot be counted on a site where no page allows to refuse it", async () => {
  const told = await problemsOf(PAGES, { project: { "_data/site.yml": SITE_DATA + AUDIENCE } });
  assert.match(told, /_data\/site\.yml:11:\d+ {2}la mesure d’audience est en place, mais aucune page/);
});

test("a preview counts no visit", async () => {
  const preview = await buildFixture(
    { ...PAGES, ...REFUSAL },
    { preview: true, project: { "_data/site.yml": SITE_DATA + AUDIENCE } },
  );
  assert.equal(preview.page("/").all("script", { "data-audience": true }).length, 0);
});
