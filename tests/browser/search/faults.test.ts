/** The search page where it cannot answer: no index beside it, or an engine that the host forbids. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setUpSearch, status } from "./site.ts";

const unindexed = await setUpSearch({ indexed: false });
const forbidden = await setUpSearch({
  policy: "default-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'",
});

test("a site without an index, such as a preview, says that the search works on the published one", () =>
  unindexed.visit("/recherche/?q=mesure", { expected: /404/ }, async (page) => {
    assert.equal(await status(page), "La recherche n’est pas disponible.");
    const heading = page.getByRole("heading", {
      name: "La recherche fonctionne seulement sur le site publié",
    });
    assert.ok(await heading.isVisible());
    assert.ok(await page.getByText("Voici le plus court chemin.").isVisible());
  }));

test("a host that forbids the engine gets a message, not an endless wait", () =>
  forbidden.visit(
    "/recherche/?q=mesure",
    { expected: /wasm|WebAssembly|Pagefind|unsafe-eval/i },
    async (page) => {
      assert.equal(await status(page), "La recherche n’est pas disponible.");
      assert.ok(await page.getByRole("heading", { name: "La recherche ne répond pas" }).isVisible());
    },
  ));
