import assert from "node:assert/strict";
import { test } from "node:test";
import { unpublishedReason } from "../../../scripts/site/select.ts";

const CASES: [data: Parameters<typeof unpublishedReason>[0], reason: string | undefined][] = [
  [{}, undefined],
  [{ draft: false }, undefined],
  [{ draft: true }, "draft"],
  [{ publish_at: "2026-09-14" }, undefined],
  [{ publish_at: "2026-09-15" }, undefined],
  [{ publish_at: "2026-09-16" }, "scheduled"],
  [{ publish_at: "2027-01-01", draft: true }, "draft"],
  [{ publish_at: "2020-01-01", draft: true }, "draft"],
];
for (const [data, reason] of CASES) {
  test(`on 15 September 2026, ${JSON.stringify(data)} is ${reason ?? "published"}`, () => {
    assert.equal(unpublishedReason(data, "2026-09-15"), reason);
  });
}
