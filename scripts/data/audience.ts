/** Where visits are counted: a Matomo server, named in `_data/site.yml`. Without it nothing is. */
import { z } from "zod";
import { fault, type Refinement, text } from "../content/schemas/fields.ts";

/** The address of a server or of a folder of it, ending with one `/`; undefined when it is none. */
function folderAddress(written: string): string | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username) return undefined;
  return url.href.replace(/\/?$/, "/");
}

export const audienceSchema = z.strictObject({
  adresse: text()
    .describe("Adresse du serveur Matomo")
    .transform((value, context) => {
      const found = folderAddress(value);
      if (found !== undefined) return found;
      fault(context as unknown as Refinement, `« ${value} » n’est pas l’adresse d’un serveur Matomo.`, {
        rule: "address",
        hint: "Écrivez une adresse qui commence par « https:// », sans paramètre ni ancre.",
      });
      return z.NEVER;
    }),
  site: z.int().positive().describe("Numéro du site sur ce serveur"),
});

export type Audience = z.infer<typeof audienceSchema>;
