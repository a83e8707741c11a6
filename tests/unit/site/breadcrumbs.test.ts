import assert from "node:assert/strict";
import { test } from "node:test";
import { barePath } from "../../../scripts/site/addresses.ts";
import { breadcrumbOf } from "../../../scripts/site/breadcrumbs.ts";
import type { EditorialPage, Page } from "../../../scripts/site/model.ts";
import { page, pageRecord, post, site } from "./support.ts";

const home = page("/", "Bienvenue");
const approach = page("/approche/", "L’approche");
const english = page("/en/", "Welcome", { lang: "en" });
const blog = page("/blog/", "Blog", { record: pageRecord("blog", { layout: "blog" }) });

/** The breadcrumb as `title link` each, among the pages above. */
function crumbs(of: Page, others: Page[] = [home, approach, english, blog]): string[] {
  const whole = site([...others, of]);
  const titles = new Map(
    whole.pages.map(({ address, title }) => [barePath(address.url), { title, link: address.url }]),
  );
  return breadcrumbOf(of, whole, titles).map(({ title, link }) =>
    link === undefined ? title : `${title} ${link}`,
  );
}

const withMenu = (url: string): EditorialPage =>
  page(url, "La page", {
    sidebar: {
      menu: {
        titre: "Menu",
        entrees: [
          { titre: "L’approche", lien: "/approche/" },
          { titre: "Les phases", enfants: [{ titre: "Construction", lien: "/approche/construction" }] },
        ],
      },
    },
  });

const written = (breadcrumbs: { title: string; link?: string }[]) =>
  page("/x/", "La page", { record: pageRecord("x", { breadcrumbs }) });

const CASES: [name: string, of: Page, crumbs: string[]][] = [
  ["the home page has none", home, []],
  ["the English home page has none", english, []],
  ["a page at the root", page("/contact/", "Contact"), ["Accueil /", "Contact"]],
  [
    "a page under another",
    page("/approche/manifeste", "Le manifeste"),
    ["Accueil /", "L’approche /approche/", "Le manifeste"],
  ],
  ["folders without a page are skipped", page("/a/b/c/", "C"), ["Accueil /", "C"]],
  [
    "the branch of the side menu, each page once",
    withMenu("/approche/construction/pilote"),
    ["Accueil /", "L’approche /approche/", "Construction /approche/construction", "La page"],
  ],
  [
    "an English page starts at the English home",
    page("/en/about", "About", { lang: "en" }),
    ["Home /en/", "About"],
  ],
  ["a post stands under the blog", post("2021-04-22", "bilan"), ["Accueil /", "Blog /blog/", "bilan"]],
  [
    "written by hand, home added and the last link dropped",
    written([
      { title: "Ici", link: "/ici/" },
      { title: "Nom court", link: "/x" },
    ]),
    ["Accueil /", "Ici /ici/", "Nom court"],
  ],
  [
    "written by hand with home, the page itself added",
    written([
      { title: "Début", link: "/" },
      { title: "Ici", link: "/ici/" },
    ]),
    ["Début /", "Ici /ici/", "La page"],
  ],
  [
    "written by hand, the last without a link",
    written([{ title: "Ici", link: "/ici/" }, { title: "Fin" }]),
    ["Accueil /", "Ici /ici/", "Fin"],
  ],
];
for (const [name, of, expected] of CASES) {
  test(`breadcrumb: ${name}`, () => assert.deepEqual(crumbs(of), expected));
}

test("without a blog, a post stands under the home page", () => {
  assert.deepEqual(crumbs(post("2021-04-22", "bilan"), [home]), ["Accueil /", "bilan"]);
});
