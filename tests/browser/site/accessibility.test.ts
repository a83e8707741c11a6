/** What axe finds on every page, and in the colours of every component in both themes: nothing. */
import { test } from "node:test";
import { bringAxe, contrastFaults, violations } from "../../../scripts/measure/checks/axe.ts";
import { setUpSite, THEMES } from "./built-site.ts";

const site = await setUpSite();

/** The policy of the pages would refuse what is added to them here. */
const WITH_AXE = { bypassCSP: true, prepare: bringAxe };

test("no page has a violation", () => site.inspect(site.pages, WITH_AXE, violations));

for (const colorScheme of THEMES) {
  test(`every page is contrasted in the ${colorScheme} theme, and nothing is undecided`, () =>
    site.inspect(site.pages, { ...WITH_AXE, colorScheme }, contrastFaults));
}
