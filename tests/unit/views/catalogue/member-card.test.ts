import assert from "node:assert/strict";
import { test } from "node:test";
import { initialsOf, memberCard } from "../../../../scripts/views/catalogue/member-card.ts";
import { catalogueOf, mission, one } from "../../catalogue/support.ts";
import { toolsOf } from "./support.ts";

const startups = Object.fromEntries(["un", "deux", "trois", "quatre", "cinq"].map((id) => [id, {}]));
const catalogue = catalogueOf({
  startups,
  members: {
    "ada.essai": {
      fullname: "Ada d'Essai",
      link: "https://exemple.org/ada",
      missions: [mission("2020-01-01", undefined, Object.keys(startups))],
    },
    "noa.modele": { avatar: "/img/members/autre.png" },
    "lou.fictif": { avatar: "https://exemple.org/portrait.png" },
  },
});
const ada = one(catalogue.membersById, "ada.essai");

test("a card tells who and on which products, four at most", () => {
  const card = memberCard(ada, toolsOf(catalogue));
  assert.deepEqual(
    [card.name, card.href, card.role],
    ["Ada d’Essai", "https://exemple.org/ada", "Développeuse"],
  );
  assert.deepEqual(
    card.tags.map(({ title, href }) => [title, href]),
    ["un", "deux", "trois", "quatre"].map((id) => [id, `/startups/${id}.html`]),
  );
});

test("a card on a product's page does not lead to that page", () => {
  const card = memberCard(ada, toolsOf(catalogue), { except: one(catalogue.startupsById, "deux") });
  assert.deepEqual(
    card.tags.map(({ title }) => title),
    ["un", "trois", "quatre"],
  );
});

test("the biography is plain text, cut at a word", () => {
  const source = {
    ...ada.source,
    body: `\n**Adore** les [essais](https://exemple.org). ${"mot ".repeat(80)}\n`,
  };
  const card = memberCard({ ...ada, source }, toolsOf(catalogue));
  assert.match(card.bio, /^Adore les essais\. mot .*mot…$/);
  assert.ok(card.bio.length <= 201);
});

test("a brief card has neither biography nor products", () => {
  const member = { ...ada, source: { ...ada.source, body: "Bonjour." } };
  const { bio, tags } = memberCard(member, toolsOf(catalogue), { brief: true });
  assert.deepEqual({ bio, tags }, { bio: "", tags: [] });
});

test("the portrait is a file of the site, named as the person or by the record, never one from elsewhere", () => {
  const portrait = (id: string, images: string[]) =>
    memberCard(one(catalogue.membersById, id), toolsOf(catalogue, images)).picture?.src;
  assert.equal(portrait("ada.essai", ["/img/members/ada.essai.jpg"]), "/img/members/ada.essai.jpg");
  assert.equal(portrait("noa.modele", ["/img/members/autre.png"]), "/img/members/autre.png");
  assert.equal(portrait("noa.modele", []), undefined);
  assert.equal(portrait("lou.fictif", []), undefined);
});

test("initials are those of the first and last words", () => {
  for (const [name, initials] of [
    ["Ada Lovelace", "AL"],
    ["Éden de La Tour", "ÉT"],
    ["zoé", "Z"],
    ["Jean-Pierre d’Ormes", "JD"],
    ["Marie Curie (INSP)", "MI"],
    ["42", ""],
  ] as const) {
    assert.equal(initialsOf(name), initials, name);
  }
});
