import assert from "node:assert/strict";
import { test } from "node:test";
import { SharingCards } from "../../../scripts/images/cards.ts";

const TEXT = { title: "Titre", section: "Blog", site: "exemple.gouv.fr", mark: ["République", "Française"] };

test("pages that say the same share a card, and any other word gives another", () => {
  const cards = new SharingCards("outil 1");
  const path = cards.path(TEXT);
  assert.match(path ?? "", /^\/assets\/partage\/carte\.[0-9a-f]{10}\.png$/);
  assert.equal(cards.path({ ...TEXT }), path);
  const others = [{ title: "Titré" }, { section: "" }, { site: "b" }, { mark: ["Ministère"] }].map((change) =>
    cards.path({ ...TEXT, ...change }),
  );
  assert.equal(new Set([path, ...others]).size, 5);
  assert.deepEqual([...cards.wanted.keys()], [path, ...others]);
  assert.notEqual(new SharingCards("outil 2").path(TEXT), path);
});

test("where nothing draws them, no page has a card", () => {
  const cards = new SharingCards(undefined);
  assert.equal(cards.path(TEXT), undefined);
  assert.equal(cards.wanted.size, 0);
});
