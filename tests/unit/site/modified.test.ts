import assert from "node:assert/strict";
import { test } from "node:test";
import { lastOf, modifiedOn } from "../../../scripts/site/relations/modified.ts";

const history = new Map([["content/pages/été.md", "2022-05-31"]]);

test("a page is as new as its file, however its name is composed", () => {
  assert.deepEqual(modifiedOn("content/pages/été.md", history), { modified: "2022-05-31" });
  assert.deepEqual(modifiedOn("content/pages/été.md".normalize("NFD"), history), { modified: "2022-05-31" });
});

test("a page is no older than the day it was published", () => {
  assert.deepEqual(modifiedOn("content/pages/été.md", history, ["2023-01-01", undefined]), {
    modified: "2023-01-01",
  });
});

test("without history the page's own dates tell, and without them nothing does", () => {
  assert.deepEqual(modifiedOn("content/posts/x.md", history, ["2021-01-01"]), { modified: "2021-01-01" });
  assert.deepEqual(modifiedOn("content/pages/x.md", history, [undefined]), {});
});

test("a list is as new as the newest thing it holds", () => {
  assert.deepEqual(lastOf(["2021-01-01", undefined, "2023-01-01", "2022-01-01"]), { modified: "2023-01-01" });
});
