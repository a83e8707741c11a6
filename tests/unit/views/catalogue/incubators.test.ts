import assert from "node:assert/strict";
import { test } from "node:test";
import { incubatorCards, incubatorView } from "../../../../scripts/views/catalogue/incubators.ts";
import { catalogueOf, one } from "../../catalogue/support.ts";
import { toolsOf } from "./support.ts";

function viewOf(data: object, others: Parameters<typeof catalogueOf>[0] = {}) {
  const catalogue = catalogueOf({ ...others, incubators: { zone: { title: "Zone", ...data } } });
  return incubatorView(
    { entity: one(catalogue.incubatorsById, "zone") },
    toolsOf(catalogue, ["/img/incubators/zone.png"]),
  );
}

test("buttons lead only where there is something", () => {
  const empty = viewOf({});
  assert.deepEqual([empty.website, empty.github, empty.products], [undefined, undefined, undefined]);
  const full = viewOf(
    { website: "https://zone.example", github: "https://github.com/zone" },
    { startups: { a: { incubator: "zone" } } },
  );
  assert.deepEqual([full.website, full.github], ["https://zone.example", "https://github.com/zone"]);
  assert.deepEqual(full.products, { href: "/startups/?incubateur=zone", text: "1\u00A0produit" });
});

test("this very site is not given as an incubator's own", () => {
  assert.equal(viewOf({ website: "https://exemple.gouv.fr/" }).website, undefined);
});

test("the contact is a page, or a mail address with its subject", () => {
  assert.deepEqual(viewOf({ contact: "https://zone.example/contact" }).contact, {
    href: "https://zone.example/contact",
    mail: false,
  });
  assert.deepEqual(viewOf({ contact: "a@zone.example?subject=Bonjour" }).contact, {
    href: "mailto:a@zone.example?subject=Bonjour",
    mail: true,
  });
});

test("a logo is shown when the site holds it", () => {
  assert.equal(viewOf({ logo: "zone.png" }).logo?.src, "/img/incubators/zone.png");
  assert.equal(viewOf({ logo: "autre.png" }).logo, undefined);
});

test("the list holds incubators at work with their owner and their active products, the DINUM first", () => {
  const startup = (incubator: string) => ({ incubator });
  const catalogue = catalogueOf({
    organisations: { o: { name: "L’organisation" } },
    incubators: {
      dinum: { title: "DINUM", owner: "/organisations/o", short_description: "Un *texte*." },
      zone: { title: "Zone" },
      vide: { title: "Vide" },
    },
    startups: { a: startup("zone"), b: startup("zone"), c: startup("dinum") },
  });
  assert.deepEqual(
    incubatorCards(toolsOf(catalogue)).map(({ name, owner, description, active }) => [
      name,
      owner,
      description,
      active,
    ]),
    [
      ["DINUM", "L’organisation", "Un texte.", "1\u00A0produit actif"],
      ["Zone", "", "", "2\u00A0produits actifs"],
    ],
  );
});
