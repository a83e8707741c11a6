import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exchange } from "../../../../scripts/publish/swap/exchange.ts";
import { temporaryFolder } from "../../../site/project.ts";

function folder(parent: string, name: string): string {
  mkdirSync(join(parent, name));
  writeFileSync(join(parent, name, "nom"), name);
  return join(parent, name);
}

const nameIn = (path: string) => readFileSync(join(path, "nom"), "utf8");

test("two folders change places, whatever their names; when the system cannot, neither has moved", () => {
  const parent = temporaryFolder();
  const [one, other] = [folder(parent, "$(touch piège) 'a\""), folder(parent, "é @b")];
  const names = [nameIn(one), nameIn(other)];
  const isDone = exchange(one, other);
  assert.deepEqual([nameIn(one), nameIn(other)], isDone ? names.toReversed() : names);
  assert.equal(existsSync(join(process.cwd(), "piège")), false);
});

test("Linux can, with Perl or a recent mv", { skip: process.platform !== "linux" && "not on Linux" }, () => {
  const parent = temporaryFolder();
  assert.equal(exchange(folder(parent, "a"), folder(parent, "b")), true);
});

test("without any of the programs, neither has moved", () => {
  const parent = temporaryFolder();
  const [one, other] = [folder(parent, "a"), folder(parent, "b")];
  const path = process.env.PATH;
  process.env.PATH = parent;
  try {
    assert.equal(exchange(one, other), false);
  } finally {
    process.env.PATH = path;
  }
  assert.deepEqual([nameIn(one), nameIn(other)], ["a", "b"]);
});
