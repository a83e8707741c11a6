/** What editors write, as it is laid out: blocks one after the other, rows of buttons, charts. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { CONTAINERS } from "../../../scripts/markdown/containers/registry.ts";
import { buildFixture } from "../../site/build.ts";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";
import { DESKTOP, PHONE, TABLET } from "./built-site.ts";

const BUTTONS = ":bouton[Un](/contact/){icone=mail-line} :bouton[Deux](/contact/)";

/** Blocks written alone; pictures and tables have more room, which the DSFR gives them. */
const NAMES = [
  "mise-en-avant",
  "citation",
  "alerte",
  "accordeons",
  "onglets",
  "cartes",
  "tuiles",
  "transcription",
];
const BLOCKS = new Map([
  ...CONTAINERS.filter(({ name }) => NAMES.includes(name)).map(
    ({ name, example }) => [name, example] as const,
  ),
  ["boutons", BUTTONS],
  ["paragraphe", "Un texte."],
]);
const PAIRS = [...BLOCKS].flatMap(([above, first]) =>
  [...BLOCKS].map(([below, second]) => `###### ${above} ${below}\n\n${first}\n\n${second}\n`),
);

const CHART = `:::graphique[Produits]{objectif=40 unite="produits accompagnés ou en cours d’investigation par an"}
| Situation | Nombre |
| --- | ---: |
| Une situation de produits en cours d’investigation dans tous les ministères et les collectivités | 30 |
| ${"Anticonstitutionnellement".repeat(4)} | 1 200 000 |
:::`;

const page = (title: string, body: string) => `---\nlayout: page\ntitle: ${title}\n---\n\n${body}\n`;
const site = await buildFixture({
  "pages/index.md": page("Accueil", "Un texte."),
  "pages/suites.md": page("Suites", PAIRS.join("\n")),
  "pages/boutons.md": page(
    "Boutons",
    ":bouton[Nous écrire](/){icone=mail-line} :bouton[En savoir plus](/){secondaire}\n\nUn texte.\n\n:bouton[Un](/){icone=mail-line} :bouton[Deux](/){tertiaire icone=mail-line}",
  ),
  "pages/graphique.md": page("Graphique", CHART),
});
const server = await serveFolder(site.folder);
const browser = await launchBrowser();
after(() => Promise.all([browser.close(), server.close()]));

async function visit(path: string, width: number, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${server.url}${path}`);
  await page.evaluate(() => document.fonts.ready);
  await use(page);
  await page.close();
}

for (const { width } of [PHONE, TABLET, DESKTOP]) {
  test(`any two blocks are as far from one another as two paragraphs at ${width} px`, () =>
    visit("/suites", width, async (page) => {
      const gaps = await page.locator(".app-content > h6").evaluateAll((headings) =>
        headings.map((heading) => {
          const [above, below] = [
            heading.nextElementSibling,
            heading.nextElementSibling?.nextElementSibling,
          ].map((block) => {
            // What is seen of a row is in its columns; the frame of tabs has room for their focus.
            const seen = [...(block?.querySelectorAll(".fr-card, .fr-tile, .fr-btn, .fr-tabs__tab") ?? [])];
            const boxes = (block?.matches(".fr-grid-row, .fr-btns-group") ? seen : [block]).map((one) =>
              one?.getBoundingClientRect(),
            );
            const top = block?.matches(".fr-tabs") ? [seen[0]?.getBoundingClientRect()] : boxes;
            return {
              top: Math.min(...top.map((box) => box?.top ?? Number.NaN)),
              bottom: Math.max(...boxes.map((box) => box?.bottom ?? Number.NaN)),
            };
          });
          return [heading.textContent, Math.round((below?.top ?? 0) - (above?.bottom ?? 0))];
        }),
      );
      assert.deepEqual(
        gaps.filter(([, gap]) => gap !== 24),
        [],
      );
      assert.equal(gaps.length, PAIRS.length);
    }));

  test(`the buttons of a row show their words, with or without icons, at ${width} px`, () =>
    visit("/boutons", width, async (page) => {
      const buttons = await page.locator(".app-content .fr-btn").evaluateAll((found) =>
        found.map((button) => {
          const range = document.createRange();
          range.selectNodeContents(button);
          const [box, words] = [button.getBoundingClientRect(), range.getBoundingClientRect()];
          const holds = words.left >= box.left && words.right <= box.right && words.bottom <= box.bottom;
          return [holds, getComputedStyle(button).whiteSpace, Math.round(box.height)];
        }),
      );
      assert.deepEqual(buttons, Array(4).fill([true, "normal", 40]));
    }));

  test(`a chart holds its names, its goal and its numbers at ${width} px`, () =>
    visit("/graphique", width, async (page) => {
      const cut = await page.locator(".chart__drawing").evaluate((drawing) => {
        const frame = drawing.getBoundingClientRect();
        return [...drawing.querySelectorAll("text")]
          .filter((text) => {
            const { left, right, bottom } = text.getBoundingClientRect();
            return left < frame.left || right > frame.right || bottom > frame.bottom;
          })
          .map(({ textContent }) => textContent);
      });
      assert.deepEqual(cut, []);
    }));
}
