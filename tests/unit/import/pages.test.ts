/** Pages and posts: what becomes of each key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, bringPage } from "./support.ts";

const front = (text: string) => /^---\n([\s\S]*?)---\n/.exec(text)?.[1];

test("keys with another name keep their place and their value", () => {
  const { text, notes } = bringPage("heroTitle: Un héros\nsearch_description: Un résumé\ntitle: T\n");
  assert.equal(front(text), "hero_title: Un héros\ndescription: Un résumé\ntitle: T\n");
  assert.deepEqual(notes, []);
});

test("a key that the new site does not know goes; it is told when it said something", () => {
  const { text, notes } = bringPage("title: T\nvide:\nsans: { a: '' }\nplein: { a: [0] }\n");
  assert.equal(front(text), "title: T\n");
  assert.deepEqual(notes, ["site/_pages/page.md:5 la clé « plein » n’est pas reprise."]);
});

test("a layout that is no more gives way to the ordinary one, told", () => {
  const { text, notes } = bringPage("layout: vitrine\ntitle: T\n");
  assert.equal(front(text), "layout: page\ntitle: T\n");
  assert.deepEqual(notes, ["site/_pages/page.md:2 le gabarit « vitrine » n’existe plus."]);
});

test("a page without title takes one from what it says", () => {
  assert.equal(front(bringPage("summary: S\n").text), "summary: S\ntitle: S\n");
  assert.equal(front(bringPage("layout: page\n", "# H\n").text), "layout: page\ntitle: H\n");
  const { files } = bring({ "_pages/nos-idees.md": "---\nlayout: page\n---\nTexte.\n" });
  assert.equal(front(files["pages/nos-idees.md"] ?? ""), "layout: page\ntitle: Nos idees\n");
});

test("pages under /en/ say their language", () => {
  assert.equal(
    front(bringPage("title: T\npermalink: /en/x\n").text),
    "title: T\npermalink: /en/x\nlang: en\n",
  );
});

test("sheets and scripts that the new site has stay, others are told", () => {
  const { text, notes } = bringPage(
    "title: T\nadditional_css: side-panel.css\nadditional_js: [https://example.org/x.js, y.js]\n",
  );
  assert.equal(front(text), "title: T\nadditional_css: side-panel.css\n");
  assert.equal(notes.length, 2);
});

test("pictures are under /img", () => {
  assert.equal(
    front(bringPage("title: T\nimage: assets/images/a.png\n").text),
    "title: T\nimage: /img/a.png\n",
  );
  assert.equal(front(bringPage("title: T\nimage: /img/a.png\n").text), "title: T\nimage: /img/a.png\n");
  const far = "title: T\nimage: https://example.org/a.png\n";
  assert.equal(front(bringPage(far).text), far);
});

test("former addresses get their slash; one that cannot be is told", () => {
  const { text, notes } = bringPage("title: T\nredirect_from:\n  - a\n  - /b?c\n");
  assert.equal(front(text), "title: T\nredirect_from:\n  - /a\n");
  assert.deepEqual(notes, ["site/_pages/page.md:3 l’adresse « /b?c » contient « ? » ou « # »."]);
});

test("the page that led to the blog becomes its list when the blog comes along, and stays a redirect otherwise", () => {
  const blog = "---\ntitle: Blog\npermalink: /blog/\nredirect_to:\n  - https://blog.beta.gouv.fr\n---\n";
  const alone = bring({ "_pages/blog.md": blog }).files["pages/blog.md"];
  assert.equal(
    front(alone ?? ""),
    "title: Blog\npermalink: /blog/\nredirect_to: https://blog.beta.gouv.fr\n",
  );
  const both = bring({ "_pages/blog.md": blog }, { blog: {} }).files["pages/blog.md"];
  assert.equal(front(both ?? ""), "title: Blog\npermalink: /blog/\nlayout: blog\n");
});

for (const layout of [
  "eig",
  "lpintra",
  "intrapreneur-role",
  "programme-de-consolidation",
  "en/home",
  "jobs",
]) {
  test(`the page of the layout ${layout} becomes an ordinary one, and the template's words are told`, () => {
    const { text, notes } = bringPage(`layout: ${layout}\ntitle: T\n`, "Son texte.\n");
    assert.match(text, /^---\nlayout: page\ntitle: T\n(?:lang: en\n)?---\nSon texte\.\n$/);
    assert.deepEqual(notes, [
      `site/_pages/page.md:2 le gabarit « ${layout} » portait un texte qui n’est pas repris.`,
    ]);
  });
}

test("the page of the training shows what its front matter said", () => {
  const { text, notes } = bringPage(
    [
      "layout: formation/alpha",
      "title: T",
      "alpha-start: 2 mars",
      "alpha-end: 2 mars",
      "alpha-location: Ici",
      "alpha-location-link: https://example.org/plan (1)",
      "alpha-link: https://example.org/",
      "metrics: [{ value: 12, text: sessions }]",
      "verbatims: [{ text: Bien., name: 'A [B]', job: 'un \"rôle\"' }, pas une carte]",
      "images: [/img/a.png]",
      "",
    ].join("\n"),
    "Texte.\n",
  );
  assert.equal(
    text,
    `---
layout: page
title: T
---

Texte.

## Prochaine session

- Date : 2 mars
- Lieu : [Ici](https://example.org/plan%20%281%29)

:bouton[S’inscrire](https://example.org/)

## En chiffres

- **12** sessions

## Témoignages

:::citation[A \\[B\\]]{qualite="un ”rôle”"}
Bien.
:::

![](/img/a.png)
`,
  );
  assert.deepEqual(notes, []);
});

test("the page of intrapreneurs quotes them", () => {
  const { files } = bring({
    "_pages/a.md": "---\nlayout: lpintra\ntitle: T\n---\n",
    "content/_intras/ada.md":
      "---\nfullname: Ada\nrole: cheffe\nlink: https://example.org/\n---\nDes mots.\n",
  });
  assert.match(
    files["pages/a.md"] ?? "",
    /^:::citation\[Ada\]\(https:\/\/example\.org\/\)\{qualite="cheffe"\}\nDes mots\.\n:::$/m,
  );
});

test("a post loses the layout of the former blog; a new category joins those of the site", () => {
  const post = (categories: string) =>
    `---\nlayout: article\ntitle: T\ncategories: ${categories}\n---\nTexte.\n`;
  const { files, data, notes } = bring(
    {},
    {
      blog: {
        "_posts/2020-01-02-a.md": post("articles"),
        "content/_posts/2020-01-03-b.md": post("Un autre"),
      },
    },
  );
  assert.equal(files["posts/2020-01-02-a.md"], "---\ntitle: T\ncategories: articles\n---\nTexte.\n");
  assert.equal(data["categories.yml"], "autre:\n  titre: Autre\nun:\n  titre: Un\n");
  assert.deepEqual(notes, [
    "blog/content/_posts/2020-01-03-b.md:4 la rubrique « autre » est nouvelle.",
    "blog/content/_posts/2020-01-03-b.md:4 la rubrique « un » est nouvelle.",
  ]);
});

test("a record without extension gets one, and is otherwise the same to a byte", () => {
  const record = "---\nname:   'N'\nacronym: A\ntype: x\ndomaine_ministeriel: y\n---";
  assert.deepEqual(bring({ "content/_organisations/Préfecture": record }).files, {
    "organisations/Préfecture.md": record,
  });
});

test("members come from the former authors", () => {
  const { files } = bring({ "content/_authors/ada.md": "---\nfullname: A\navatar: data:x\n---\nBio.\n" });
  assert.deepEqual(files, { "members/ada.md": "---\nfullname: A\navatar: data:x\n---\nBio.\n" });
});
