/** The common sheet whole, its components in the DSFR's own order: ours puts alike ones side by side. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAssets } from "../../../scripts/publish/asset-build.ts";

const COMPONENT = /^@import "@gouvfr\/dsfr\/dist\/(component\/.*)";\n/gm;

/** @param root absolute path of the project */
export async function sheetInTheirOrder(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  try {
    cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
    for (const name of ["node_modules", "scripts"]) symlinkSync(join(root, name), join(folder, name));
    const main = join(folder, "assets", "css", "main.css");
    writeFileSync(
      main,
      inTheirOrder(readFileSync(main, "utf8"), join(root, "node_modules/@gouvfr/dsfr/dist")),
    );
    const built = join(folder, "built");
    mkdirSync(built);
    await buildAssets(folder, built, "/");
    const manifest = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8")) as { "main.css": string };
    return readFileSync(join(built, manifest["main.css"]), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The imports of a sheet, those of components as they follow one another in the DSFR's sheet of all. */
function inTheirOrder(css: string, dist: string): string {
  const all = readFileSync(join(dist, "dsfr.main.css"), "utf8");
  const found = [...css.matchAll(COMPONENT)].map(([line, path = ""]) => {
    const [selectors = ""] = /^\.fr-[^{]*\{/m.exec(readFileSync(join(dist, path), "utf8")) ?? [];
    const at = all.indexOf(`\n${selectors}`);
    assert.ok(at > 0, `${path} is nowhere in dsfr.main.css`);
    return { line, at };
  });
  const inOrder = found.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
  assert.notDeepEqual(
    inOrder,
    found.map(({ line }) => line),
    "the order is theirs already",
  );
  return css.replace(COMPONENT, () => inOrder.shift() ?? "");
}
