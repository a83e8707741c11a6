/** `seedlings.json` of v1.8: projects in preincubation, of which there have been none for years. */
import { z } from "zod";
import type { ApiSource } from "../source.ts";
import type { JsonModel } from "./model.ts";

export function seedlingsModel({ siteUrl }: ApiSource): JsonModel {
  const response = z.strictObject({
    links: z.strictObject({ self: z.url() }),
    data: z.array(z.never()).describe("Toujours vide"),
    included: z.array(z.never()).describe("Toujours vide"),
  });
  return {
    format: "json",
    parts: [],
    schemas: () => ({ response, types: {} }),
    content: () => ({ links: { self: `${siteUrl}/preincubation` }, data: [], included: [] }),
  };
}
