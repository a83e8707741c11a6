/** Whether a page is valid HTML, as far as the RGAA asks. */
import { HtmlValidate } from "html-validate";
import type { Finding } from "./grid.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:standard"],
  // The DSFR asks for the roles; the length of a title is no matter of validity.
  rules: { "no-redundant-role": "off", "long-title": "off" },
});

export async function validityFindings(html: string): Promise<Record<string, Finding>> {
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  );
  return { validity: { subjects: 1, faults } };
}
