import assert from "node:assert/strict";
import { test } from "node:test";
import { pageSchema } from "../../../scripts/content/schemas/page.ts";
import { postSchema } from "../../../scripts/content/schemas/post.ts";
import { validate } from "../../../scripts/content/validate.ts";
import { parseYaml } from "../../../scripts/content/yaml-source.ts";

const SCHEMAS = { page: pageSchema, post: postSchema };

function check(kind: keyof typeof SCHEMAS, yaml: string) {
  const source = parseYaml(yaml, "x.md");
  return validate<(typeof SCHEMAS)[typeof kind]>(SCHEMAS[kind], source.data, {
    file: "x.md",
    locate: source.locate,
  });
}

/** Problems as `line:column message`. */
function told(kind: keyof typeof SCHEMAS, yaml: string): string[] {
  return check(kind, yaml).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const MESSAGES: [yaml: string, told: string][] = [
  ["layout: page", "1:1 la clé « title » manque."],
  ["title: A\ntitel: B", "2:1 clé inconnue : « titel »."],
  ["title: A\ndraft\u00a0: true", "2:6 une espace insécable s’est glissée dans la clé « draft »."],
  ["title\u00a0: A", "1:6 une espace insécable s’est glissée dans la clé « title »."],
  ["title: A\nlayout: pages", "2:9 layout inconnu : « pages »."],
  ["title: A\nrobots: index", "2:9 robots inconnu : « index »."],
  ["title: [A]", "1:8 « title » doit être un texte."],
  ["title: { a: b }", "1:8 « title » doit être un texte."],
  ["title: true", "1:8 « title » doit être un texte."],
  ["title: 1.5", "1:8 « title » doit être un texte."],
  ["title: A\ndraft: oui", "2:8 « draft » doit être « true » ou « false »."],
  ["title: A\nadditional_css: { a: b }", "2:17 « additional_css » doit être un texte."],
  ["title: A\nadditional_css:\n  - a.css\n  -", "4:4 un élément de « additional_css » est vide."],
  ["title: A\nadditional_css: [[a.css]]", "2:18 « additional_css » doit être un texte."],
  ["title: A\nredirect_from: [/a/, 3.5]", "2:22 « redirect_from » doit être un texte."],
  ["title: A\nbreadcrumbs: Accueil", "2:14 « breadcrumbs » doit être une liste."],
  ["title: A\nbreadcrumbs:\n  - Accueil", "3:5 « breadcrumbs » doit être un groupe de clés."],
  ["title: A\nbreadcrumbs:\n  - link: /", "3:5 la clé « title » manque."],
  ["title: A\nbreadcrumbs:\n  - titre: B", "3:5 clé inconnue : « titre »."],
  ["title: A\npublish_at: demain", "2:13 « demain » n’est pas une date possible."],
  ["title: A\npublish_at: 2023-02-29", "2:13 « 2023-02-29 » n’est pas une date possible."],
  ["title: A\nlang: français", "2:7 « français » n’est pas un code de langue."],
  ["title: A\npermalink: approche", "2:12 l’adresse « approche » ne commence pas par « / »."],
  ["title: A\nredirect_from: [/a/, /b?c]", "2:22 l’adresse « /b?c » contient « ? » ou « # »."],
  ["title: A\nimage: photo.png", "2:8 « photo.png » n’est pas une adresse."],
  ["title: A\nredirect_to: //ailleurs.example", "2:14 « //ailleurs.example » n’est pas une adresse."],
];
for (const [yaml, message] of MESSAGES) {
  test(`tells the fault of ${JSON.stringify(yaml)}`, () => {
    const messages = told("page", yaml);
    assert.ok(messages.includes(message), messages.join("\n"));
  });
}

test("the cure of a wrong kind of value says how the right one is written", () => {
  const hint = (yaml: string) => check("page", `title: A\n${yaml}`).problems[0]?.hint;
  assert.equal(hint("breadcrumbs:\n  - Accueil"), "Écrivez ses clés une par ligne, en retrait.");
  assert.equal(hint("breadcrumbs: Accueil"), "Écrivez un élément par ligne, chacun précédé de « - ».");
});

test("several faults of one file are all told", () => {
  assert.deepEqual(told("page", "layout: x\ntitel: B\ndraft: 1"), [
    "1:9 layout inconnu : « x ».",
    "3:8 « draft » doit être « true » ou « false ».",
    "2:1 clé inconnue : « titel ».",
  ]);
});

test("proposes the nearest known key, even inside a list", () => {
  const [key] = check("page", "title: A\nadditionnal_css: x").problems;
  assert.match(key?.hint ?? "", /^Vouliez-vous dire « additional_css » \?/);
  const inner = check("page", "title: A\nbreadcrumbs:\n  - title: B\n    lien: /").problems[0];
  assert.equal(inner?.hint, "Vouliez-vous dire « link » ? Clés connues : title, link.");
});

test("proposes nothing when nothing is near", () => {
  const [problem] = check("page", "title: A\nbudget_annuel: 1").problems;
  assert.match(problem?.hint ?? "", /^Clés connues : layout, title,/);
});

test("keys left empty count as absent", () => {
  const { value, problems } = check("post", 'title: A\nauthors:\ntags: null\nexcerpt: ""\ncategories:\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(value, { layout: "post", title: "A" });
});

test("a required key left empty is told as such, at the place of its value", () => {
  assert.deepEqual(told("page", "layout: page\ntitle:"), ["2:7 la clé « title » est vide."]);
  assert.deepEqual(told("page", 'title: " \u00a0 "'), ["1:8 la clé « title » est vide."]);
});

test("keys with dangerous names are unknown keys like others", () => {
  assert.deepEqual(told("page", "title: A\nconstructor: 1\ntoString: 2"), [
    "2:1 clé inconnue : « constructor ».",
    "3:1 clé inconnue : « toString ».",
  ]);
  assert.deepEqual(told("page", "title: A\n__proto__:\n  draft: true"), [
    "2:1 clé inconnue : « __proto__ ».",
  ]);
});
