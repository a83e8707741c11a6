/** Every page that is published, redirects included, is valid HTML in the strictest sense the tool knows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { setUpSite } from "./built-site.ts";

const site = await setUpSite();

test("every page is valid", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:standard"],
    rules: {
      // The DSFR asks for role="banner", "contentinfo", "navigation" and "main" on the elements that have them.
      "no-redundant-role": "off",
      // Not a matter of validity: the names of incubators and posts are as long as they are.
      "long-title": "off",
    },
  });
  const faults: string[] = [];
  for (const { url, html } of [...site.pages, ...site.redirects]) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message } of messages) {
        faults.push(`${url}:${line}:${column} ${ruleId} ${message}`);
      }
    }
  }
  assert.deepEqual(faults, []);
});
