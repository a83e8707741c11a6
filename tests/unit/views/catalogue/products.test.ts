import assert from "node:assert/strict";
import { test } from "node:test";
import { productView } from "../../../../scripts/views/catalogue/products.ts";
import { governmentService } from "../../../../scripts/views/catalogue/structured-data.ts";
import { catalogueOf, mission, one } from "../../catalogue/support.ts";
import { toolsOf } from "./support.ts";

const incubators = {
  dinum: { title: "DINUM" },
  mtes: { title: "Fabrique" },
  ademe: { title: "Accélérateur" },
  cache: { title: "Discret", hidden: true },
};

/** The view of one product of that front matter. */
function viewOf(data: object, others: Parameters<typeof catalogueOf>[0] = {}, images: string[] = []) {
  const catalogue = catalogueOf({
    incubators,
    ...others,
    startups: { produit: { title: "Produit", ...data } },
  });
  return productView(one(catalogue.startupsById, "produit"), toolsOf(catalogue, images));
}

test("incubators are listed, and a hidden one has no link", () => {
  const { about } = viewOf({ incubator: "mtes", incubators: ["ademe", "cache", "mtes"] });
  assert.deepEqual(about.incubators, [
    { name: "Fabrique", href: "/incubateurs/mtes.html" },
    { name: "Accélérateur", href: "/incubateurs/ademe.html" },
    { name: "Discret", href: undefined },
  ]);
});

test("sponsors are listed", () => {
  const organisations = { a: { name: "L’agence" }, b: { name: "Le bureau" } };
  const sponsors = ["/organisations/a", "/organisations/b"];
  assert.deepEqual(viewOf({ sponsors }, { organisations }).about.sponsors, ["L’agence", "Le bureau"]);
  assert.deepEqual(viewOf({}).about.sponsors, []);
});

test("the mail to the team has the product as its subject", () => {
  const { about } = viewOf({ title: "Été & co" });
  assert.equal(
    about.mailto,
    "mailto:equipe@exemple.gouv.fr?subject=%C3%89t%C3%A9%20%26%20co%20sur%20beta.gouv.fr",
  );
});

test("the link shows its host, without www", () => {
  assert.deepEqual(viewOf({ link: "https://www.exemple.gouv.fr/accueil" }).link, {
    href: "https://www.exemple.gouv.fr/accueil",
    host: "exemple.gouv.fr",
  });
  assert.equal(viewOf({}).link, undefined);
});

test("the phase leads to the page that explains it", () => {
  const phases = { construction: { documentation_url: "/approche/été" } };
  assert.deepEqual(viewOf({}, { phases }).phase, {
    label: "En construction",
    href: "/approche/%C3%A9t%C3%A9",
  });
  assert.equal(viewOf({}).phase.href, undefined);
});

test("dates tell every phase, which one is current and which are to come", () => {
  const { dates } = viewOf({
    phases: [
      { name: "investigation", start: "2024-01-01" },
      { name: "construction", start: "2024-08-15" },
      { name: "acceleration", start: "2030-02-03" },
    ],
  });
  assert.deepEqual(
    dates.map(({ label, text, current, future }) => [label, text, current, future]),
    [
      ["En investigation", "1er janvier 2024", false, false],
      ["En construction", "15 août 2024", true, false],
      ["En accélération", "3 février 2030", false, true],
    ],
  );
});

test("transparency is hidden in investigation, and what is available comes first", () => {
  assert.equal(viewOf({ phases: [{ name: "investigation", start: "2024-01-01" }] }).transparency, undefined);
  const { transparency } = viewOf({ budget_url: "https://exemple.org/budget", techno: ["Go", "Vue"] });
  assert.deepEqual(transparency?.items[0], {
    id: "budget",
    label: "Budget",
    available: true,
    href: "https://exemple.org/budget",
  });
  assert.ok(transparency?.items.slice(1).every(({ available }) => !available));
  assert.equal(transparency?.technologies, "Go, Vue");
});

test("those who left are apart from those at work", () => {
  const { team } = viewOf(
    {},
    {
      members: {
        a: { fullname: "Ada", missions: [mission("2024-01-01", undefined, ["produit"])] },
        b: { fullname: "Bob", missions: [mission("2020-01-01", "2021-01-01", ["produit"])] },
      },
    },
  );
  assert.deepEqual(
    [team.active, team.former].map((cards) => cards.map(({ name }) => name)),
    [["Ada"], ["Bob"]],
  );
});

test("the screenshot is the image of the product's name, encoded, with its dimensions", () => {
  assert.deepEqual(viewOf({}, {}, ["/img/startups/produit.jpg", "/img/startups/produit.webp"]).picture, {
    src: "/img/startups/produit.webp",
    width: 640,
    height: 360,
  });
  assert.equal(viewOf({}, {}, ["/img/startups/produits.jpg"]).picture, undefined);
});

test("personal data are told with the mission as purpose and days in words", () => {
  const { personalData } = viewOf({
    mission: "Aider les gens",
    rgpd: {
      responsable: "Le directeur",
      controles: [{ type: "Audit", intervenant: "l’ANSSI", date: "2025-03-01" }],
      validite_homologation: "2027-02-19",
      exercer_vos_droits: "https://exemple.org/droits",
    },
  });
  assert.deepEqual(personalData, {
    facts: [
      { term: "Responsable du traitement", values: ["Le directeur"] },
      { term: "Finalités", values: ["Aider les gens"] },
      { term: "Contrôles effectués", values: ["Audit par l’ANSSI, le 1er mars 2025"] },
      { term: "Homologation", values: ["Valable jusqu’au 19 février 2027"] },
    ],
    rights: "https://exemple.org/droits",
  });
});

test("search engines are told a service of the State, at its own address when it has one", () => {
  const catalogue = catalogueOf({
    incubators,
    startups: { a: { usertypes: ["etat"] }, b: { link: "https://b.gouv.fr" } },
  });
  const url = "https://exemple.gouv.fr/startups/a.html";
  assert.deepEqual(governmentService(one(catalogue.startupsById, "a"), url), {
    "@type": "GovernmentService",
    name: "a",
    description: "Aider.",
    url,
    inLanguage: "fr",
    serviceOperator: [{ "@type": "GovernmentOrganization", name: "DINUM" }],
    audience: [{ "@type": "Audience", audienceType: "Services de l’État" }],
  });
  const own = governmentService(one(catalogue.startupsById, "b"), url) as {
    url: string;
    mainEntityOfPage: string;
  };
  assert.deepEqual([own.url, own.mainEntityOfPage], ["https://b.gouv.fr", url]);
});
