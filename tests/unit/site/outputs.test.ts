import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../../scripts/content/permalink.ts";
import { Outputs } from "../../../scripts/site/outputs.ts";

/** Claims addresses in turn, each by a file of its own. @returns those refused, with their message */
function claims(...permalinks: string[]): string[] {
  const outputs = new Outputs();
  for (const [index, permalink] of permalinks.entries()) {
    outputs.claim({ file: `${index}.md`, line: index + 1, column: 3, address: addressOf(permalink) });
  }
  return outputs.problems.map(({ file, line, column, rule, message }) =>
    [`${file}:${line}:${column}`, rule, message].join(" "),
  );
}

test("different files live together", () => {
  assert.deepEqual(claims("/a", "/b", "/c/", "/c/d", "/"), []);
});

test("two pages that differ by the end of their addresses are told: servers do not tell them apart", () => {
  const told = (one: string, other: string) =>
    `1.md:2:3 address-taken l’adresse « ${other} » ne diffère de « ${one} » (0.md) que par sa fin.`;
  for (const [one, other] of [
    ["/a", "/a/"],
    ["/a/", "/a"],
    ["/a.html", "/a/"],
    ["/A/", "/a.html"],
  ] as const) {
    assert.deepEqual(claims(one, other), [told(one, other)]);
  }
  const outputs = new Outputs();
  assert.ok(outputs.claim({ file: "a", address: addressOf("/a/") }));
  assert.ok(outputs.claim({ file: "b", address: addressOf("/a"), isRedirect: true }));
  assert.deepEqual(outputs.problems, []);
});

test("two owners of one file are both named", () => {
  assert.deepEqual(claims("/a/", "/b", "/a/index.html"), [
    "2.md:3:3 address-taken l’adresse « /a/ » est déjà celle de 0.md.",
  ]);
});

test("every later owner is told of the first", () => {
  assert.equal(claims("/a", "/a.html", "/a").length, 2);
});

test("addresses that differ by case only collide on some disks", () => {
  assert.deepEqual(claims("/MEN/", "/men/"), [
    "1.md:2:3 address-case l’adresse « /men/ » ne diffère de « /MEN/ » (0.md) que par des majuscules.",
  ]);
});

test("a file and a folder of one name cannot live together, whichever comes first", () => {
  const [first] = claims("/a", "/a.html/");
  assert.match(
    first ?? "",
    /^1\.md:2:3 address-folder l’adresse « \/a\.html\/ » ferait un fichier et un dossier/,
  );
  assert.match(claims("/a.html/b/c", "/a")[0] ?? "", /^1\.md:2:3 address-folder/);
  assert.deepEqual(claims("/a/", "/a/b", "/a/c/"), []);
});

test("an address in NFD is the same as in NFC", () => {
  assert.equal(claims("/été", "/e\u0301te\u0301").length, 1);
});

test("a claim without a place gives a problem without one", () => {
  const outputs = new Outputs();
  assert.equal(outputs.claim({ file: "a", address: addressOf("/a") }), true);
  assert.equal(outputs.claim({ file: "b", address: addressOf("/a") }), false);
  assert.equal("line" in (outputs.problems[0] ?? {}), false);
});
