/** `startups.json` up to v2.7: the products as JSON:API resources, with the incubators they refer to. */
import { z } from "zod";
import type { Incubator } from "../../model.ts";
import { fieldsOf, inVersion, objectOf, writer } from "../fields.ts";
import { MadeList } from "../json-pieces.ts";
import type { ApiSource, StartupSource } from "../source.ts";
import { type ApiTypes, startupId } from "../types.ts";
import { ALWAYS, between, type Span, since, type Version } from "../versions.ts";
import type { JsonModel } from "./model.ts";
import { attributeFields } from "./startup-attributes.ts";

const incubatorField = fieldsOf<Incubator>();

/** An incubator's id in `included`, which was a path for years: readers that expect it so still find it. */
const PATH_IDS: Span = between("v1.8", "v2.6");

function incubatorAttributes() {
  const orEmpty = "vide s’il n’y en a pas";
  return [
    incubatorField("title", ALWAYS, z.string().describe("Nom"), ({ data }) => data.title),
    incubatorField(
      "owner",
      ALWAYS,
      z.string().describe(`Organisation qui le porte : « /organisations/ » et l’identifiant ; ${orEmpty}`),
      ({ data }) => data.owner ?? "",
    ),
    incubatorField(
      "website",
      ALWAYS,
      z.string().describe(`Site ; ${orEmpty}`),
      ({ data }) => data.website ?? "",
    ),
    incubatorField(
      "github",
      ALWAYS,
      z.string().describe(`Code source ; ${orEmpty}`),
      ({ data }) => data.github ?? "",
    ),
    incubatorField(
      "contact",
      ALWAYS,
      z.string().describe("Adresse électronique, ou adresse d’une page de contact"),
      ({ data }) => data.contact,
    ),
  ];
}

function includedFields(types: ApiTypes, version: Version) {
  const attributes = incubatorAttributes();
  const Attributes = objectOf(attributes, version).describe("Attributs d’un incubateur");
  const path = z.string().describe("« /incubateurs/ » et l’identifiant");
  const fields = [
    incubatorField("id", between("v1.6", "v1.7"), types.incubatorId, ({ id }) => id),
    incubatorField("id", PATH_IDS, path, ({ id }) => `/incubateurs/${id}`),
    incubatorField("id", since("v2.7"), types.incubatorId, ({ id }) => id),
    incubatorField(
      "type",
      ALWAYS,
      z.literal("incubator").describe("Toujours « incubator »"),
      () => "incubator" as const,
    ),
    incubatorField("attributes", ALWAYS, Attributes, writer(attributes, version)),
  ];
  return { fields, Attributes };
}

const startupField = fieldsOf<StartupSource>();

function relationshipFields({ IncubatorReference }: ApiTypes) {
  const refer = (id: string) => ({ type: "incubator" as const, id });
  return [
    startupField(
      "incubator",
      since("v1.6"),
      z.strictObject({ data: IncubatorReference }).describe("Incubateur principal"),
      ({ startup }) => ({ data: refer(startup.data.incubator) }),
    ),
    startupField(
      "incubators",
      since("v2.7"),
      z
        .strictObject({ data: z.array(IncubatorReference) })
        .describe("Tous les incubateurs : plusieurs pour un produit co-incubé"),
      ({ startup }) => ({ data: startup.incubators.map(({ id }) => refer(id)) }),
    ),
  ];
}

function resourceFields(types: ApiTypes, version: Version) {
  const attributes = attributeFields(types);
  const relationships = relationshipFields(types);
  const Attributes = objectOf(attributes, version).describe("Attributs d’un produit");
  const Relationships = objectOf(relationships, version).describe("Liens d’un produit");
  const fields = [
    startupField("id", ALWAYS, startupId(), ({ startup }) => startup.id),
    startupField(
      "type",
      ALWAYS,
      z.literal("startup").describe("Toujours « startup »"),
      () => "startup" as const,
    ),
    startupField("attributes", ALWAYS, Attributes, writer(attributes, version)),
    startupField("relationships", since("v1.6"), Relationships, writer(relationships, version)),
  ];
  return { fields, Attributes, Relationships };
}

/** What the document holds: `included` came with the relationships. */
const DOCUMENT = [
  { key: "links", span: ALWAYS },
  { key: "data", span: ALWAYS },
  { key: "included", span: since("v1.6") },
] as const;

export function startupsModel({ siteUrl, types, startups, incubators }: ApiSource): JsonModel {
  const attributes = attributeFields(types);
  const relationships = relationshipFields(types);
  return {
    format: "json",
    parts: [attributes, relationships, DOCUMENT, [{ span: PATH_IDS }]],
    history: attributes,
    schemas: (version) => {
      const { fields, Attributes, Relationships } = resourceFields(types, version);
      const included = includedFields(types, version);
      const StartupResource = objectOf(fields, version).describe("Produit");
      const IncubatorResource = objectOf(included.fields, version).describe("Incubateur");
      const members = {
        links: z
          .strictObject({ self: z.url().describe("Adresse de la liste des produits") })
          .describe("Liens"),
        data: z.array(StartupResource).describe("Tous les produits"),
        included: z.array(IncubatorResource).describe("Les incubateurs, sauf ceux qui sont masqués"),
      };
      const response = z.strictObject(
        Object.fromEntries(inVersion(DOCUMENT, version).map(({ key }) => [key, members[key]])),
      );
      return {
        response: response.describe("Document JSON:API"),
        types: {
          StartupResource,
          StartupAttributes: Attributes,
          StartupRelationships: Relationships,
          IncubatorResource,
          IncubatorAttributes: included.Attributes,
          IncubatorReference: types.IncubatorReference,
          Phase: types.Phase,
          Event: types.Event,
        },
      };
    },
    content: (version) => {
      const content = {
        links: { self: `${siteUrl}/startups` },
        data: new MadeList(startups, writer(resourceFields(types, version).fields, version)),
        included: incubators
          .filter(({ hidden }) => !hidden)
          .map(writer(includedFields(types, version).fields, version)),
      };
      return Object.fromEntries(inVersion(DOCUMENT, version).map(({ key }) => [key, content[key]]));
    },
  };
}
