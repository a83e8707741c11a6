/** `security.txt`: what it says, and the watch kept over its last day. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { securitySchema } from "../../../scripts/data/security.ts";
import { securityFiles } from "../../../scripts/discovery/security.ts";
import type { Site } from "../../../scripts/site/model.ts";
import { problemsOf } from "../../site/build.ts";
import { QUIET, SITE_DATA } from "../../site/project.ts";
import { site } from "../site/support.ts";

function siteWith(security: unknown): Site {
  const whole = site([]);
  const value = { ...whole.data.site.value, signalementDeFailles: securitySchema.parse(security) };
  return { ...whole, data: { ...whole.data, site: { ...whole.data.site, value } } };
}

test("the file says whom to write to, until when, in which languages", () => {
  const told = siteWith({
    contacts: ["alerte@exemple.gouv.fr", "https://exemple.gouv.fr/alerte"],
    expiration: "2027-03-01",
    langues: ["fr", "en"],
    politique: "https://exemple.gouv.fr/failles",
  });
  assert.deepEqual(
    [...securityFiles(told)],
    [
      [
        ".well-known/security.txt",
        "Contact: mailto:alerte@exemple.gouv.fr\nContact: https://exemple.gouv.fr/alerte\nExpires: 2027-03-01T00:00:00Z\n" +
          "Preferred-Languages: fr, en\nCanonical: https://exemple.gouv.fr/.well-known/security.txt\n" +
          "Policy: https://exemple.gouv.fr/failles\n",
      ],
    ],
  );
});

test("a site that names nobody has no such file", () => {
  const { signalementDeFailles: _, ...others } = site([]).data.site.value;
  const whole = site([]);
  const silent = { ...whole, data: { ...whole.data, site: { ...whole.data.site, value: others } } } as Site;
  assert.equal(securityFiles(silent).size, 0);
});

const REFUSED = ["moi", "http://exemple.gouv.fr/", "a@b.fr\nExpires: 2999-01-01", "javascript:alert(1)"];
for (const contact of REFUSED) {
  test(`${JSON.stringify(contact)} is no contact`, () => {
    assert.equal(securitySchema.safeParse({ contacts: [contact], expiration: "2027-03-01" }).success, false);
  });
}

const TOLD: [date: string, told: RegExp][] = [
  ["2026-03-01", /_data\/site\.yml:\d+:15 {2}avertissement : l’expiration .+ est dans un an ou plus\./],
  ["2026-03-02", /^$/],
  ["2026-12-31", /^$/],
  [
    "2027-01-01",
    /_data\/site\.yml:\d+:15 {2}avertissement : le fichier security\.txt n’est plus valable que 59 jours/,
  ],
  ["2027-01-31", /_data\/site\.yml:\d+:15 {2}le fichier security\.txt n’est plus valable que 29 jours/],
  ["2027-03-02", /le fichier security\.txt n’est plus valable\./],
];
for (const [date, told] of TOLD) {
  test(`on ${date}, what is valid until 1 March 2027 is told so`, async () => {
    const security = "signalementDeFailles:\n  contacts: [a@exemple.gouv.fr]\n  expiration: 2027-03-01\n";
    const project = { ...QUIET, "_data/site.yml": SITE_DATA + security };
    assert.match((await problemsOf({}, { project, date })).replaceAll("\u00a0", " "), told);
  });
}
