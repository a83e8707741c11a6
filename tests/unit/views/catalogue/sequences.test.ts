import assert from "node:assert/strict";
import { test } from "node:test";
import type { MoocPage } from "../../../../scripts/catalogue/model.ts";
import { addressOf } from "../../../../scripts/content/permalink.ts";
import type { CataloguePage } from "../../../../scripts/site/model.ts";
import { sequenceList, sequenceView } from "../../../../scripts/views/catalogue/sequences.ts";
import { catalogueOf } from "../../catalogue/support.ts";
import { body, page, site } from "../../site/support.ts";

const { mooc } = catalogueOf({
  mooc: {
    fin: { title: "Fin", order: 2 },
    debut: { title: "Début", order: 0 },
    milieu: { title: "Milieu", order: 1, description: "Au milieu : tout." },
  },
});
const pages = mooc.map(
  (entity): CataloguePage => ({
    kind: "mooc",
    entity,
    address: addressOf(entity.url),
    lang: "fr",
    title: entity.data.title,
    body: body({ opening: "Premier paragraphe." }),
  }),
);
const tools = { site: site([page("/", "Accueil"), ...pages]) };

test("sequences are listed in their order, with what they are about", () => {
  assert.deepEqual(
    sequenceList(tools).map(({ title, opening }) => [title, opening]),
    [
      ["Début", "Premier paragraphe."],
      ["Milieu", "Au milieu\u00a0: tout."],
      ["Fin", "Premier paragraphe."],
    ],
  );
});

const NEIGHBOURS: [title: string, previous: string | undefined, next: string | undefined][] = [
  ["Début", undefined, "Milieu"],
  ["Milieu", "Début", "Fin"],
  ["Fin", "Milieu", undefined],
];
for (const [index, [title, previous, next]] of NEIGHBOURS.entries()) {
  test(`around « ${title} » stand ${previous ?? "nothing"} and ${next ?? "nothing"}`, () => {
    const view = sequenceView(mooc[index] as MoocPage, tools);
    assert.deepEqual([view.previous?.title, view.next?.title], [previous, next]);
  });
}
