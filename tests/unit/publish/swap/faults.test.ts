import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { diskFault } from "../../../../scripts/publish/swap/faults.ts";
import { guardOutput } from "../../../../scripts/publish/swap/guard.ts";
import { OutputError } from "../../../../scripts/publish/swap/lock.ts";
import type { BuildOptions } from "../../../../scripts/site/model.ts";
import { temporaryFolder } from "../../../site/project.ts";

const failure = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

test("what the disk refuses is told in French with its place and its cure", () => {
  assert.equal(
    diskFault(failure("ENOSPC", { path: "/s/index.html" })),
    "Écriture impossible : le disque est plein (/s/index.html). Le site publié n’a pas changé.\n" +
      "    Libérez de la place, puis relancez.",
  );
  assert.match(diskFault(failure("EROFS")) ?? "", /lecture seule\. Le site publié/);
});

test("it is found under the errors that wrap it", () => {
  const wrapped = Object.assign(new Error("x"), {
    originalError: new Error("y", { cause: failure("EACCES") }),
  });
  assert.match(diskFault(wrapped) ?? "", /pas le droit d’écrire/);
});

test("any other error is not the disk's", () => {
  assert.equal(diskFault(new Error("x")), undefined);
  assert.equal(diskFault(failure("ERR_INVALID_ARG_TYPE")), undefined);
  assert.equal(diskFault("texte"), undefined);
});

test("a folder that holds the sources, or that they hold, is no output", () => {
  const root = temporaryFolder();
  const options = {
    root,
    content: join(root, "content"),
    images: ["/ailleurs/img"],
  } as unknown as BuildOptions;
  for (const refused of [
    root,
    join(root, ".."),
    "/",
    "/ailleurs",
    ...["content", "content/a", "_data", "assets/x"].map((name) => join(root, name)),
  ]) {
    assert.throws(() => guardOutput(refused, options), OutputError, refused);
  }
  for (const admitted of ["_site", "contents", "_data-2"]) guardOutput(join(root, admitted), options);
  mkdirSync(join(root, "dossier"));
  guardOutput(join(root, "dossier"), options);
  writeFileSync(join(root, "fichier"), "x");
  assert.throws(() => guardOutput(join(root, "fichier"), options), /c’est un fichier/);
});
