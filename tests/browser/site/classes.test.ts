/** Every class of the DSFR and every icon that a page names has its rules in our sheets, whole or as published. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { bundleAssets } from "../../../scripts/publish/asset-bundle.ts";
import { setUpSite } from "./built-site.ts";

const site = await setUpSite();
const dsfr = new URL("../../../node_modules/@gouvfr/dsfr/dist/", import.meta.url);

/** Classes that the DSFR's documentation asks for, and that none of its sheets for screens uses. */
const WITHOUT_RULES = new Set([
  "fr-display",
  "fr-footer__content-item",
  "fr-grid-row--start",
  "fr-header__body",
  "fr-modal__title",
  "fr-sidemenu__item--active",
]);

function classesOf(css: string): Set<string> {
  return new Set(css.match(/(?<=\.)(?:fr|app)-[\w-]+/g));
}

/** The classes of each page, by address. */
const used = site.pages.map(({ url, html }) => {
  const names = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(/\s+/));
  return { url, names: [...new Set(names)].filter((name) => /^(?:fr|app)-/.test(name)) };
});

const sheets = new Set(
  site.pages.flatMap(({ html }) =>
    [...html.matchAll(/rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = ""]) => path),
  ),
);
const css = [...sheets].map((path) => site.read(path)).join("\n");
/** Before the purge, which leaves out the rules that hold for no element of any page. */
const bundled = classesOf(
  [...(await bundleAssets(PROJECT_ROOT)).files]
    .filter(([path]) => path.endsWith(".css"))
    .map(([, file]) => readFileSync(file, "utf8"))
    .join("\n"),
);
const known = classesOf(
  ["dsfr.main.css", "utility/utility.main.css"]
    .map((sheet) => readFileSync(new URL(sheet, dsfr), "utf8"))
    .join("\n"),
);

test("no page names a class that neither the DSFR nor the site has", () => {
  const faults = used.flatMap(({ url, names }) =>
    names
      .filter((name) => !known.has(name) && !bundled.has(name) && !WITHOUT_RULES.has(name))
      .map((name) => `${url} ${name}`),
  );
  assert.deepEqual(faults, []);
});

test("every class of the DSFR that a page names is in the sheets of the site", () => {
  const faults = used.flatMap(({ url, names }) =>
    names.filter((name) => known.has(name) && !bundled.has(name)).map((name) => `${url} ${name}`),
  );
  assert.deepEqual(faults, []);
});

test("every icon that a page names is drawn by the published sheets, without another request", () => {
  const isDrawing = (value: string) => /^url\("?'?data:image\//.test(value);
  const drawings = new Set(
    [...css.matchAll(/[{;](--[\w-]+):([^;}]*)/g)]
      .filter(([, , value = ""]) => isDrawing(value))
      .map(([, name = ""]) => `var(${name})`),
  );
  const drawn = (icon: string) => {
    const rule = new RegExp(`\\.${icon}::?(?:before|after)[^{]*\\{[^}]*mask-image:([^;}]*)`).exec(css);
    const [, value = ""] = rule ?? [];
    return isDrawing(value) || drawings.has(value);
  };
  const faults = used.flatMap(({ url, names }) =>
    names.filter((name) => /^fr-icon-/.test(name) && !drawn(name)).map((name) => `${url} ${name}`),
  );
  assert.deepEqual(faults, []);
});
