/** `startups_details.json` and `incubators.json`: maps by id. */
import { z } from "zod";
import type { Incubator } from "../../model.ts";
import { fieldsOf, objectOf, writer } from "../fields.ts";
import type { ApiSource, StartupSource } from "../source.ts";
import { type ApiTypes, email, startupId, webAddress } from "../types.ts";
import { ALWAYS } from "../versions.ts";
import type { JsonModel } from "./model.ts";

const startupField = fieldsOf<StartupSource>();

/** What both maps say of a product; `null` for what its file does not say. */
function productFields(types: ApiTypes) {
  return {
    id: startupField("id", ALWAYS, startupId(), ({ startup }) => startup.id),
    name: startupField("name", ALWAYS, z.string().describe("Nom"), ({ startup }) => startup.data.title),
    rest: [
      startupField(
        "repository",
        ALWAYS,
        webAddress().nullable().describe("Code source"),
        ({ startup }) => startup.data.repository ?? null,
      ),
      startupField(
        "contact",
        ALWAYS,
        email().describe("Adresse de l’équipe"),
        ({ startup }) => startup.data.contact,
      ),
      startupField(
        "phases",
        ALWAYS,
        z.array(types.Period).describe("Phases, dans l’ordre de la fiche"),
        ({ startup }) => startup.data.phases,
      ),
    ],
  };
}

/** `startups_details.json`: who works on each product. */
export function detailsModel({ types, startups }: ApiSource): JsonModel {
  const members = (description: string) => z.array(z.string()).describe(description);
  const { id, name, rest } = productFields(types);
  const fields = [
    startupField(
      "active_members",
      ALWAYS,
      members("Membres dont une mission sur ce produit est en cours"),
      ({ crew }) => crew.current,
    ),
    startupField(
      "previous_members",
      ALWAYS,
      members("Anciens membres, sur les fiches antérieures aux missions"),
      ({ crew }) => crew.previous,
    ),
    startupField(
      "expired_members",
      ALWAYS,
      members("Membres dont la mission est terminée"),
      ({ crew }) => crew.expired,
    ),
    id,
    name,
    ...rest,
  ];
  return {
    format: "json",
    parts: [fields],
    schemas: (version) => {
      const StartupDetails = objectOf(fields, version).describe("Produit et ses membres");
      return {
        response: z.record(startupId(), StartupDetails).describe("Tous les produits, par identifiant"),
        types: { StartupDetails, Period: types.Period },
      };
    },
    content: (version) => {
      const write = writer(fields, version);
      return Object.fromEntries(startups.map((source) => [source.startup.id, write(source)]));
    },
  };
}

interface IncubatorSource {
  incubator: Incubator;
  startups: readonly StartupSource[];
}

const incubatorField = fieldsOf<IncubatorSource>();

/** A hidden incubator shows its products only. */
function incubatorFields(types: ApiTypes) {
  const { id, name, rest } = productFields(types);
  const pitch = startupField(
    "pitch",
    ALWAYS,
    z.string().describe("Ce que fait le produit"),
    ({ startup }) => startup.data.mission,
  );
  const products = [id, name, pitch, ...rest];
  const IncubatorStartup = objectOf(products, "v2.7").describe("Produit d’un incubateur");
  const write = writer(products, "v2.7");
  const shown = (key: "owner" | "address" | "website" | "github", description: string) =>
    incubatorField(key, ALWAYS, z.string().nullable().optional().describe(description), ({ incubator }) =>
      incubator.hidden ? undefined : (incubator.data[key] ?? null),
    );
  const fields = [
    incubatorField(
      "startups",
      ALWAYS,
      z.array(IncubatorStartup).describe("Produits, co-incubés compris"),
      (source) => source.startups.map(write),
    ),
    incubatorField("title", ALWAYS, z.string().optional().describe("Nom"), ({ incubator }) =>
      incubator.hidden ? undefined : incubator.data.title,
    ),
    shown("owner", "Organisation qui le porte : « /organisations/ » et l’identifiant"),
    incubatorField(
      "contact",
      ALWAYS,
      z.string().optional().describe("Adresse électronique, ou adresse d’une page de contact"),
      ({ incubator }) => (incubator.hidden ? undefined : incubator.data.contact),
    ),
    shown("address", "Adresse postale"),
    shown("website", "Site"),
    shown("github", "Code source de ses produits"),
  ];
  return { fields, IncubatorStartup };
}

/** `incubators.json`: the products of each incubator. */
export function incubatorsModel({ types, startups, incubators }: ApiSource): JsonModel {
  const { fields, IncubatorStartup } = incubatorFields(types);
  const products = new Map<string, StartupSource[]>(incubators.map(({ id }) => [id, []]));
  for (const source of startups) {
    for (const { id } of source.startup.incubators) products.get(id)?.push(source);
  }
  return {
    format: "json",
    parts: [fields],
    schemas: (version) => {
      const Incubator = objectOf(fields, version).describe("Incubateur ; masqué, il n’a que « startups »");
      return {
        response: z.record(types.incubatorId, Incubator).describe("Tous les incubateurs, par identifiant"),
        types: { Incubator, IncubatorStartup, Period: types.Period },
      };
    },
    content: (version) => {
      const write = writer(fields, version);
      return Object.fromEntries(
        incubators.map((incubator) => [
          incubator.id,
          write({ incubator, startups: products.get(incubator.id) ?? [] }),
        ]),
      );
    },
  };
}
