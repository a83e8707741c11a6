import assert from "node:assert/strict";
import { test } from "node:test";
import { capitalize, counted, euros, pluralize } from "../../../scripts/catalogue/wording.ts";

test("0 and 1 are singular, as in French", () => {
  const agreed = [0, 1, 2, 1000].map((count) => pluralize(count, "service"));
  assert.deepEqual(agreed, ["service", "service", "services", "services"]);
  assert.equal(pluralize(2, "service opéré", "services opérés"), "services opérés");
  assert.equal(counted(0, "produit"), "0\u00A0produit");
  assert.equal(counted(1234, "travail", "travaux"), "1\u00A0234\u00A0travaux");
});

test("amounts are grouped by three with no-break spaces", () => {
  const written = [0, 1, 100, 1000, 10_000, 66_666, 1_234_567].map(euros);
  assert.deepEqual(
    written.map((amount) => amount.replaceAll("\u00A0", "_")),
    ["0_€", "1_€", "100_€", "1_000_€", "10_000_€", "66_666_€", "1_234_567_€"],
  );
});

test("an amount that is not whole is refused", () => {
  for (const amount of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => euros(amount));
});

test("only the first letter is capitalised, accents included", () => {
  assert.equal(capitalize("éducation à Paris"), "Éducation à Paris");
  assert.equal(capitalize(""), "");
});
