import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import {
  address,
  day,
  flag,
  language,
  sitePath,
  sitePaths,
  text,
  textOrList,
  words,
} from "../../../scripts/content/schemas/fields.ts";

const FIELDS = { address, day, flag, language, sitePath, sitePaths, text, textOrList, words };

const REFUSED = Symbol("refused");

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : REFUSED;
}

const CASES: [field: keyof typeof FIELDS, written: unknown, read: unknown][] = [
  ["text", "  Été ", "Été"],
  ["text", 2024, "2024"],
  ["text", "a".repeat(10_001), REFUSED],
  ["text", 1.5, REFUSED],
  ["text", true, REFUSED],
  ["text", ["a"], REFUSED],
  ["textOrList", "side-panel.css", ["side-panel.css"]],
  ["textOrList", ["a", "b", "a", ""], ["a", "b"]],
  ["textOrList", [2021], ["2021"]],
  ["textOrList", Array.from({ length: 501 }, (_, rank) => `a${rank}`), REFUSED],
  ["textOrList", { a: "b" }, REFUSED],
  ["address", "https://[", REFUSED],
  ["address", "https://exemple.fr:99999/", REFUSED],
  ["textOrList", [["a"]], REFUSED],
  ["words", "dinsic", ["dinsic"]],
  ["words", "general pole-emploi", ["general", "pole-emploi"]],
  ["words", ["general", "presse general"], ["general", "presse"]],
  ["words", "a\tb  c", ["a", "b", "c"]],
  ["words", " ", []],
  ["flag", true, true],
  ["flag", "true", REFUSED],
  ["flag", 1, REFUSED],
  ["day", "2021-04-22", "2021-04-22"],
  ["day", "2018-10-11T11:57:29.850Z", "2018-10-11"],
  ["day", "2020-02-29", "2020-02-29"],
  ["day", "2021-02-29", REFUSED],
  ["day", "22/04/2021", REFUSED],
  ["day", 20210422, REFUSED],
  ["language", "fr", "fr"],
  ["language", "pt-BR", "pt-BR"],
  ["language", "FR", REFUSED],
  ["language", "anglais", REFUSED],
  ["sitePath", "/approche/", "/approche/"],
  ["sitePath", "approche", REFUSED],
  ["sitePaths", "/a/", ["/a/"]],
  ["sitePaths", ["/a/", "/b"], ["/a/", "/b"]],
  ["sitePaths", ["/a/", "/../b"], REFUSED],
  ["address", "/img/x.png", "/img/x.png"],
  ["address", "https://example.org/a?b#c", "https://example.org/a?b#c"],
  ["address", "http://example.org", "http://example.org"],
  ["address", "//example.org", REFUSED],
  ["address", "https:///x", REFUSED],
  ["address", "javascript:alert(1)", REFUSED],
  ["address", "data:text/html,x", REFUSED],
  ["address", "/a b", REFUSED],
  ["address", "img/x.png", REFUSED],
];
for (const [field, written, read] of CASES) {
  test(`${field}: ${JSON.stringify(written)} is ${read === REFUSED ? "refused" : JSON.stringify(read)}`, () => {
    assert.deepEqual(parse(FIELDS[field](), written), read);
  });
}
