/** Faults of our sheets and scripts: each is told in French, where it is written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Message } from "esbuild";
import { buildAssets } from "../../../scripts/publish/asset-build.ts";
import { bundleAssets } from "../../../scripts/publish/asset-bundle.ts";
import { AssetFaults } from "../../../scripts/publish/asset-faults/faults.ts";
import { wordingOf } from "../../../scripts/publish/asset-faults/wording.ts";
import { makeProject, temporaryFolder } from "../../site/project.ts";

/** Each file with a fault, where it is told, its rule and the beginning of what is said. */
const FAULTS: Readonly<Record<string, [text: string, place: string, rule: string, message: string]>> = {
  "css/accolade.css": [".x{color:red}\n.é{color:red}}", "2:14", "asset-syntax", "cette accolade ne ferme"],
  "css/bloc.css": ["/* é */ .x {\n color: red;", "1:9", "asset-syntax", "ce bloc n’est pas refermé"],
  "css/texte.css": [".x { content: 'a\n}", "1:15", "asset-syntax", "ce texte entre guillemets"],
  "css/note.css": ["a {}\n/* b", "2:1", "asset-syntax", "ce commentaire n’est pas"],
  "css/mot.css": [".x { color red; }", "1:6", "asset-syntax", "« color » n’est pas une déclaration"],
  "css/selecteur.css": [".x..y { color: red }", "1:4", "asset-syntax", "un nom est attendu ici"],
  "css/import.css": ['@import "absent.css";', "1:9", "asset-file", "fichier introuvable : « absent.css »"],
  "css/image.css": ["/* é */ .x{background:url(absent.png)}", "1:23", "asset-file", "fichier introuvable"],
  "css/racine.css": [".x{background:url(/img/a.svg)}", "1:15", "asset-file", "fichier introuvable"],
  "css/genre.css": ['.x{background:url("./genre.png")}', "1:19", "asset-file", "un fichier « .png » ne peut"],
  "css/genre.png": ["a", "", "", ""],
  "css/dehors.css": [".x{background:url(https://e.fr/a.png)}", "1:15", "asset-outside", "« https://e.fr/a"],
  "css/feuille.css": [
    "@import url(https://e.fr/a.css);",
    "1:9",
    "asset-outside",
    "« https://e.fr/a.css » est",
  ],
  "css/police.css": [
    "@font-face {\n font-family: R;\n src: url(//e.fr/a.woff2);\n}",
    ...(["3:7", "asset-outside", "« //e.fr/a.woff2 » est hors du site"] as const),
  ],
  "css/choix.css": [
    ".x { background: image-set('https://e.fr/a.png' 1x); }",
    ...(["1:6", "asset-outside", "« https://e.fr/a.png » est hors du site"] as const),
  ],
  "js/signe.js": ["let é = ;", "1:9", "asset-syntax", "« ; » n’est pas à sa place ici"],
  "js/fin.ts": ["function f() {", "1:15", "asset-syntax", "ce fichier finit trop tôt"],
  "js/module.ts": ["import './absent';", "1:8", "asset-file", "fichier introuvable : « ./absent »"],
  "js/dehors.js": ["import 'https://e.fr/a.js';", "1:8", "asset-outside", "« https://e.fr/a.js » est"],
};

const files = Object.fromEntries(Object.entries(FAULTS).map(([path, [text]]) => [`assets/${path}`, text]));

test("every fault of every sheet and script is told at once, once, at its own file, line and column", async () => {
  const problems = await buildAssets(makeProject({}, files), temporaryFolder(), "/");
  const told = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  const expected = Object.entries(FAULTS).flatMap(([path, [, place, rule]]) =>
    place === "" ? [] : [`assets/${path}:${place} ${rule}`],
  );
  assert.deepEqual(told.sort(), expected.sort());
  for (const { file, message, hint, severity } of problems) {
    const [, , , beginning = ""] = FAULTS[file.slice("assets/".length)] ?? [];
    assert.ok(message.startsWith(beginning), `${file}: ${message}`);
    assert.match(`${message} ${hint}`, /^[^$]+\.$/);
    assert.equal(severity, "error");
  }
});

test("a fault in a part that several sheets import is told once, and the sheets that have none are bundled", async () => {
  const part = '@import "./site/morceau.css";\n';
  const root = makeProject(
    {},
    {
      "assets/css/a.css": part,
      "assets/css/b.css": part,
      "assets/css/c.css": ".c { color: red; }",
      "assets/css/site/morceau.css": ".x { background: url(absent.svg); }",
    },
  );
  const { problems, manifest } = await bundleAssets(root);
  assert.deepEqual(
    problems.map(({ file }) => file),
    ["assets/css/site/morceau.css"],
  );
  assert.ok(manifest["c.css"] && manifest["main.css"]);
  assert.equal(manifest["a.css"], undefined);
  assert.deepEqual((await bundleAssets(root)).problems, problems);
});

test("addresses inside a page, drawings written in a sheet and names of vocabularies load nothing", async () => {
  const sheet = `@namespace svg url(http://www.w3.org/2000/svg);
.x { fill: url(#a); background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"); }
.y::after { content: "https://e.fr/"; } /* https://e.fr/ */`;
  const root = makeProject({}, { "assets/css/a.css": sheet });
  assert.deepEqual(await buildAssets(root, temporaryFolder(), "/"), []);
});

test("what is said in no known words is quoted within a French sentence", () => {
  assert.match(wordingOf("Something else").message, /^cette ligne n’est pas comprise.+« Something else »\.$/);
});

test("a fault that is not in a file of the project is not told as its author's", () => {
  const faults = new AssetFaults(temporaryFolder());
  const elsewhere = { file: "node_modules/a/b.css", line: 1, column: 0, lineText: "" };
  const errors = [{ text: "Unexpected", location: elsewhere } as Message];
  const failure = Object.assign(new Error("Build failed"), { errors });
  assert.throws(() => faults.take(failure), failure);
  assert.throws(() => faults.take(new TypeError("a")), TypeError);
});
