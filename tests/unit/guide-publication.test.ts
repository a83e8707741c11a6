/** Holds the messages that CONTRIBUTING.md explains of a publication against what the build says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lostAddresses } from "../../scripts/publish/previous/lost.ts";
import { budgetProblems } from "../../scripts/publish/weight/budgets.ts";
import type { PageWeight } from "../../scripts/publish/weight/weigh.ts";
import { code, folded, rows, section } from "./guide-support.ts";
import { site } from "./site/support.ts";

const KIB = 1024;

const page = (given: Partial<PageWeight>): PageWeight => ({
  file: "page/index.html",
  source: "content/pages/page.md",
  html: 5 * KIB,
  sheets: [{ path: "/assets/main.css", bytes: 14 * KIB }],
  scripts: [],
  requests: 7,
  firstVisit: 190 * KIB,
  ...given,
});

/** What one page is told, among others that are light: medians are of no matter here. */
function toldOf(given: Partial<PageWeight>): string[] {
  const problems = budgetProblems({ pages: [page({}), page({}), page(given)] });
  return problems.map(({ message }) => message);
}

test("every message of the guide about a publication is one that the build prints", () => {
  const printed = [
    ...lostAddresses([{ url: "/ancienne/" }], site([])).map(({ message }) => message),
    ...toldOf({ html: 61.5 * KIB }),
    ...toldOf({
      sheets: [
        { path: "/assets/main.css", bytes: 16 * KIB },
        { path: "/assets/rare.css", bytes: 3 * KIB },
      ],
    }),
    ...toldOf({ requests: 40 }),
  ].map(folded);
  const quoted = rows(section("À la publication")).map(([message]) => code(message));
  assert.ok(quoted.length >= 4);
  for (const message of quoted)
    assert.ok(printed.includes(message), `${message}\nnot among\n${printed.join("\n")}`);
});
