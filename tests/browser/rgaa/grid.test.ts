/**
 * The grid of the RGAA criteria that a machine can check, over a page of every layout of the built site: printed,
 * without any non-conformity, and the same as the one that the site tells its readers. `UPDATE_EXPECTED=1` writes
 * the latter anew.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { today } from "../../../scripts/content/dates.ts";
import { parseYaml } from "../../../scripts/content/yaml-source.ts";
import { gridSchema } from "../../../scripts/data/accessibility.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { bringAxe, runAxe } from "../../../scripts/measure/checks/axe.ts";
import { type BuiltPage, setUpSite, THEMES } from "../site/built-site.ts";
import {
  contrastFindings,
  controlFindings,
  focusFindings,
  hoverFindings,
  layoutFindings,
  listenerFindings,
  placesOf,
  prepareDriven,
  shortcutFindings,
  stillnessFindings,
} from "./driven.ts";
import { type Finding, gridOf, merge, printed } from "./grid.ts";
import { contentFindings, markupFindings } from "./markup.ts";
import { validityFindings } from "./validity.ts";
import { written } from "./writing.ts";

const FILE = join(PROJECT_ROOT, "_data", "accessibilite.yml");

const site = await setUpSite();
/** One page of each layout. */
const pages = site.pages.filter(
  ({ layout }, index) => site.pages.findIndex((other) => other.layout === layout) === index,
);
const axe = new Map<string, Finding>();
const own = new Map<string, Finding>();
const places = new Set<string>();

async function look(
  options: object,
  checks: (page: Page, built: BuiltPage) => Promise<Record<string, Finding>[]>,
) {
  const prepare = async (context: BrowserContext) => {
    await bringAxe(context);
    await prepareDriven(context);
  };
  await site.inspect(pages, { bypassCSP: true, prepare, ...options }, async (page, built) => {
    for (const found of await checks(page, built)) {
      for (const [name, finding] of Object.entries(found)) merge(own, name, finding, built.url);
    }
    return [];
  });
}

/** Every rule of axe that found something to look at. */
async function axeFindings(page: Page, url: string): Promise<void> {
  const { violations, passes, inapplicable } = await runAxe(page, {
    rules: { "color-contrast": { enabled: false } },
    resultTypes: ["violations"],
  });
  for (const { id } of inapplicable) merge(axe, id, { subjects: 0, faults: [] }, url);
  for (const { id, nodes } of passes) merge(axe, id, { subjects: nodes.length, faults: [] }, url);
  for (const { id, nodes } of violations) {
    merge(axe, id, { subjects: nodes.length, faults: nodes.map(({ html }) => html.slice(0, 120)) }, url);
  }
}

test("no criterion that a machine can check is failed, and the site tells its readers the grid as it is", async () => {
  await look({}, async (page, { url, html }) => {
    await axeFindings(page, url);
    places.add(await placesOf(page));
    return [
      await markupFindings(page),
      await validityFindings(html),
      await hoverFindings(page),
      await listenerFindings(page),
      await focusFindings(page),
      await shortcutFindings(page),
      await controlFindings(page),
      await layoutFindings(page),
    ];
  });
  for (const colorScheme of THEMES) {
    await look({ colorScheme, reducedMotion: "no-preference" }, async (page) => [
      await stillnessFindings(page),
      await contrastFindings(page),
    ]);
  }
  // What the pages of the layouts do not show, another page of the site may.
  for (const { url, html } of site.pages) {
    for (const [name, finding] of Object.entries(contentFindings(html))) merge(own, name, finding, url);
  }
  own.set("samePlaces", {
    subjects: pages.length,
    faults: places.size === 1 ? [] : [`the menus are at ${places.size} different places`],
  });

  const rows = gridOf({ axe, own });
  console.log(printed(rows));
  assert.deepEqual(
    rows.flatMap(({ numero, faults }) => faults.map((fault) => `${numero} ${fault}`)),
    [],
  );

  const update = process.env.UPDATE_EXPECTED !== undefined;
  if (update) writeFileSync(FILE, written(rows, pages.length, today()));
  const committed = gridSchema.parse(parseYaml(readFileSync(FILE, "utf8"), FILE).data);
  const wanted = gridSchema.parse(parseYaml(written(rows, pages.length, committed.date), FILE).data);
  assert.deepEqual(
    committed,
    wanted,
    "UPDATE_EXPECTED=1 npm test -- rgaa writes _data/accessibilite.yml anew",
  );
});
