/** v3: a file a product, and the list of them. */
import { z } from "zod";
import type { StartupData } from "../../../content/schemas/catalogue/startup.ts";
import { fieldsOf, objectOf, writer } from "../fields.ts";
import { MadeList } from "../json-pieces.ts";
import type { ApiSource, StartupSource } from "../source.ts";
import { type ApiTypes, email, startupId, webAddress } from "../types.ts";
import { ALWAYS } from "../versions.ts";
import type { JsonModel } from "./model.ts";

const field = fieldsOf<StartupSource>();

/** An attribute that is in the file under the same name; left out when it is not there. */
function same<Key extends keyof StartupData>(key: Key, schema: z.ZodType<StartupData[Key]>) {
  return field(key, ALWAYS, schema, ({ startup }) => startup.data[key]);
}

function identityFields(types: ApiTypes) {
  const address = (description: string) => webAddress().optional().describe(description);
  return [
    field("id", ALWAYS, startupId(), ({ startup }) => startup.id),
    field("name", ALWAYS, z.string().describe("Nom"), ({ startup }) => startup.data.title),
    same("repository", address("Code source")),
    same("contact", email().describe("Adresse de l’équipe")),
    same("phases", z.array(types.Period).describe("Phases, dans l’ordre de la fiche")),
    same("mission", z.string().describe("Ce que fait le produit")),
    same("link", address("Adresse du service")),
    same("incubator", types.incubatorId.describe("Incubateur principal")),
    same("accessibility_status", types.accessibility.optional().describe("État de conformité au RGAA")),
    same("stats_url", address("Page des statistiques")),
    same("budget_url", address("Page du budget")),
    same("impact_url", address("Matrice d’impact")),
    same("dashlord_url", address("Suivi des bonnes pratiques")),
    same("redirect_from", z.array(z.string()).optional().describe("Anciennes adresses de sa page")),
    same("usertypes", z.array(z.string()).optional().describe("Publics")),
    same("techno", z.array(z.string()).optional().describe("Technologies")),
    same("mon_service_securise", z.boolean().optional().describe("Inscrit sur MonServiceSécurisé")),
    field(
      "incubators",
      ALWAYS,
      z.array(types.incubatorId).describe("Tous les incubateurs, le principal en premier"),
      ({ startup }) => startup.incubators.map(({ id }) => id),
    ),
  ];
}

function detailFields() {
  const members = (description: string) => z.array(z.string()).describe(description);
  return [
    field("active_members", ALWAYS, members("Membres qui y travaillent"), ({ crew }) => crew.active),
    field("previous_members", ALWAYS, members("Membres qui y ont travaillé"), ({ crew }) => crew.former),
    field("content", ALWAYS, z.string().describe("Texte de la page, en Markdown"), ({ body }) => body),
  ];
}

/** `startups/{id}.json`. */
export function productModel({ types, startups }: ApiSource): JsonModel {
  const fields = [...identityFields(types), ...detailFields()];
  const byId = new Map(startups.map((source) => [source.startup.id, source]));
  const write = writer(fields, "v3");
  return {
    format: "json",
    each: true,
    parts: [fields],
    schemas: (version) => {
      const Startup = objectOf(fields, version).describe("Produit");
      return { response: Startup, types: { Startup, Period: types.Period } };
    },
    content: (_, id = "") => {
      const source = byId.get(id);
      if (!source) throw new Error(`no product is named ${id}`);
      return write(source);
    },
  };
}

/** `startups.json`: what each product's file has, members and text aside. */
export function productsModel({ types, startups }: ApiSource): JsonModel {
  const url = z.url().describe("Adresse de ses données complètes");
  const fields = [...identityFields(types), field("url", ALWAYS, url, ({ address }) => address)];
  return {
    format: "json",
    parts: [fields],
    schemas: (version) => {
      const StartupSummary = objectOf(fields, version).describe("Produit, sans son texte ni ses membres");
      return {
        response: z.array(StartupSummary).describe("Tous les produits"),
        types: { StartupSummary, Period: types.Period },
      };
    },
    content: (version) => new MadeList(startups, writer(fields, version)),
  };
}
