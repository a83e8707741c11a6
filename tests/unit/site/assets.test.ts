import assert from "node:assert/strict";
import { test } from "node:test";
import { type AssetKind, resolveAsset } from "../../../scripts/site/assets.ts";

const CSS: AssetKind = {
  extension: ".css",
  folder: "assets/css",
  names: ["print.css", "side-panel.css"],
  allowedHosts: ["styles.example.org"],
};
const JS: AssetKind = { extension: ".js", folder: "assets/js", names: [], allowedHosts: [] };

const FOUND: [written: string, asset: object][] = [
  ["side-panel.css", { name: "side-panel.css" }],
  ["side-panel", { name: "side-panel.css" }],
  ["/assets/css/side-panel.css", { name: "side-panel.css" }],
  ["assets/css/print", { name: "print.css" }],
  ["/print.css", { name: "print.css" }],
  ["https://styles.example.org/a.css?v=1", { href: "https://styles.example.org/a.css?v=1" }],
  ["//styles.example.org/a.css", { href: "https://styles.example.org/a.css" }],
];
for (const [written, asset] of FOUND) {
  test(`${written} is found`, () => assert.deepEqual(resolveAsset(written, CSS), { asset }));
}

const NOT_FOUND: [written: string, kind: AssetKind, message: string, hint: RegExp][] = [
  [
    "side-pannel.css",
    CSS,
    "feuille de style introuvable : « side-pannel.css ».",
    /^Vouliez-vous dire « side-panel\.css » \? assets\/css contient : print\.css, side-panel\.css\.$/,
  ],
  ["../../secret.css", CSS, "feuille de style introuvable : « ../../secret.css ».", /contient/],
  ["main.css", CSS, "feuille de style introuvable : « main.css ».", /contient/],
  ["carte.js", JS, "script introuvable : « carte.js ».", /^assets\/js est vide\.$/],
  [
    "http://styles.example.org/a.css",
    CSS,
    "« http://styles.example.org/a.css » est hors du site et n’est pas admis.",
    /https seulement/,
  ],
  [
    "https://cdn.example.org/a.css",
    CSS,
    "« https://cdn.example.org/a.css » est hors du site et n’est pas admis.",
    /feuilles_de_style/,
  ],
  [
    "https://cdn.example.org/a.js",
    JS,
    "« https://cdn.example.org/a.js » est hors du site et n’est pas admis.",
    /scripts/,
  ],
  ["//[", CSS, "« //[ » est hors du site et n’est pas admis.", /assets\/css/],
];
for (const [written, kind, message, hint] of NOT_FOUND) {
  test(`${written} is refused`, () => {
    const resolution = resolveAsset(written, kind);
    assert.ok("message" in resolution);
    assert.equal(resolution.message, message);
    assert.match(resolution.hint, hint);
  });
}
