import assert from "node:assert/strict";
import { test } from "node:test";
import { directoryPages, familyName, lettersOf } from "../../../scripts/site/catalogue/directory.ts";
import { catalogueOf, mission } from "../catalogue/support.ts";
import { page, pageRecord } from "./support.ts";

const NAMES: [id: string, fullname: string, family: string][] = [
  ["ada.lovelace", "Ada Lovelace", "Lovelace"],
  ["marie-claude.durand", "Marie Claude Durand", "Durand"],
  ["ada.le-gall", "Ada Le Gall", "Le Gall"],
  ["alix.de-gaulle", "Alix de Gaulle", "Gaulle"],
  ["alix.d-ormes", "Alix d’Ormes", "Ormes"],
  ["alix.du-bellay", "Alix du Bellay", "du Bellay"],
  ["edouard.etienne", "Édouard Étienne", "Étienne"],
  ["autre.nom", "Ada King Noel", "King Noel"],
  ["ada", "Ada", "Ada"],
];
for (const [id, fullname, family] of NAMES) {
  test(`the family name of ${fullname} (${id}) is ${family}`, () => {
    assert.equal(familyName({ id, data: { fullname } }), family);
  });
}

const member = (fullname: string, end = "2030-01-01") => ({
  fullname,
  missions: [mission(end > "2031" ? "2031-01-01" : "2024-01-01", end)],
});
const catalogue = catalogueOf({
  members: {
    "zoe.etienne": member("Zoé Étienne"),
    "ada.evrard": member("Ada Evrard"),
    "bob.evrard": member("Bob Evrard", "2025-01-01"),
    "cleo.evrard": member("Cléo Evrard", "2032-01-01"),
    "li.2zed": member("Li 2Zed"),
    "noa.zed": member("Noa Zed"),
  },
});

test("letters come in order, accents aside, what is no letter last; members by family name, those to come and former ones apart", () => {
  const told = lettersOf(catalogue, "/annuaire").map(({ id, label, url, present, announced, former }) => [
    id,
    label,
    url,
    present.map((one) => one.id),
    announced.map((one) => one.id),
    former.map((one) => one.id),
  ]);
  assert.deepEqual(told, [
    ["e", "E", "/annuaire/e/", ["zoe.etienne", "ada.evrard"], ["cleo.evrard"], ["bob.evrard"]],
    ["z", "Z", "/annuaire/z/", ["noa.zed"], [], []],
    ["autres", "Autres", "/annuaire/autres/", ["li.2zed"], [], []],
  ]);
});

test("every letter has its page under the editor's, which knows the others", () => {
  const parent = page("/communaute/annuaire", "Annuaire", {
    record: pageRecord("annuaire", { layout: "annuaire" }),
  });
  const pages = directoryPages([page("/", "Accueil"), parent], catalogue);
  assert.deepEqual(
    pages.map(({ address, title }) => [address.file, title]),
    [
      ["communaute/annuaire/e/index.html", "Annuaire\u00a0: lettre\u00a0E"],
      ["communaute/annuaire/z/index.html", "Annuaire\u00a0: lettre\u00a0Z"],
      ["communaute/annuaire/autres/index.html", "Annuaire\u00a0: autres noms"],
    ],
  );
  for (const { letters, parent: own } of pages) {
    assert.equal(letters.length, 3);
    assert.equal(own, parent);
  }
});

test("without an editor's page for the directory, nobody is published in one", () => {
  assert.deepEqual(directoryPages([page("/", "Accueil")], catalogue), []);
});
