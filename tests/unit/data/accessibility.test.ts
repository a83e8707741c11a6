/** What the site may claim of its accessibility, and the shapes of the files that say it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bestState,
  type Declaration,
  declarationSchema,
  gridSchema,
  isExpired,
} from "../../../scripts/data/accessibility.ts";

const DECLARED = {
  organisme: "La direction des essais",
  etablie_le: "2026-09-01",
  technologies: ["HTML5"],
  contact: { courriel: "contact@exemple.gouv.fr", page: "/" },
};

function audited(taux: number, date = "2026-06-01"): Declaration {
  const audit = { date, realise: "en interne", taux, pages: ["/"] };
  return declarationSchema.parse({ ...DECLARED, audit });
}

test("without an audit, or below half of the criteria, a site is not compliant", () => {
  assert.equal(bestState(declarationSchema.parse(DECLARED), "2026-09-15"), "non conforme");
  assert.equal(bestState(audited(49.9), "2026-09-15"), "non conforme");
});

test("from half of the criteria on a site is partly compliant, and wholly at all of them only", () => {
  assert.equal(bestState(audited(50), "2026-09-15"), "partiellement conforme");
  assert.equal(bestState(audited(99.9), "2026-09-15"), "partiellement conforme");
  assert.equal(bestState(audited(100), "2026-09-15"), "totalement conforme");
});

test("an audit holds for three years to the day", () => {
  assert.equal(isExpired({ date: "2023-09-15" }, "2026-09-15"), false);
  assert.equal(isExpired({ date: "2023-09-15" }, "2026-09-16"), true);
  assert.equal(bestState(audited(100, "2023-09-14"), "2026-09-15"), "non conforme");
});

test("the files say nothing that the schemas do not know", () => {
  const criterion = { numero: "1.1", resultat: "conforme", titre: "Image", controle: "axe" };
  const grid = { date: "2026-09-10", gabarits: 2, criteres: [criterion] };
  assert.ok(gridSchema.safeParse(grid).success);
  for (const wrong of [{ numero: "14.1" }, { resultat: "presque" }, { note: "x" }]) {
    assert.ok(!gridSchema.safeParse({ ...grid, criteres: [{ ...criterion, ...wrong }] }).success);
  }
  assert.ok(!declarationSchema.safeParse({ ...DECLARED, taux: 100 }).success);
  assert.ok(!declarationSchema.safeParse({ ...DECLARED, audit: { date: "2026-06-01", taux: 80 } }).success);
});
