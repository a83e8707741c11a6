/** `organisations.json` and `sponsors.json`: the same organisations, as a list and as a map. */
import { z } from "zod";
import type { Organisation } from "../../model.ts";
import { fieldsOf, objectOf, writer } from "../fields.ts";
import type { ApiSource } from "../source.ts";
import type { ApiTypes } from "../types.ts";
import { ALWAYS } from "../versions.ts";
import type { JsonModel } from "./model.ts";

const field = fieldsOf<Organisation>();
const organisationId = () => z.string().describe("Identifiant de l’organisation");
const name = field("name", ALWAYS, z.string().describe("Nom"), ({ data }) => data.name);

function kindFields(types: ApiTypes) {
  return [
    field(
      "domaine_ministeriel",
      ALWAYS,
      types.ministry.describe("Domaine ministériel"),
      ({ data }) => data.domaine_ministeriel,
    ),
    field("type", ALWAYS, types.organisationType.describe("Type"), ({ data }) => data.type),
  ];
}

export function organisationsModel({ types, organisations }: ApiSource): JsonModel {
  const fields = [
    field("id", ALWAYS, organisationId(), ({ id }) => id),
    name,
    field(
      "acronym",
      ALWAYS,
      z.string().describe("Sigle ; vide s’il n’y en a pas"),
      ({ data }) => data.acronym ?? "",
    ),
    ...kindFields(types),
  ];
  return {
    format: "json",
    parts: [fields],
    schemas: (version) => {
      const Organisation = objectOf(fields, version).describe("Organisation");
      return {
        response: z.array(Organisation).describe("Toutes les organisations"),
        types: { Organisation },
      };
    },
    content: (version) => organisations.map(writer(fields, version)),
  };
}

/** Every organisation, whether it sponsors a product or not: so it has always been. */
export function sponsorsModel({ types, organisations }: ApiSource): JsonModel {
  const fields = [
    name,
    field("acronym", ALWAYS, z.string().nullable().describe("Sigle"), ({ data }) => data.acronym ?? null),
    ...kindFields(types),
  ];
  return {
    format: "json",
    parts: [fields],
    schemas: (version) => {
      const Sponsor = objectOf(fields, version).describe("Organisation");
      return {
        response: z.record(organisationId(), Sponsor).describe("Toutes les organisations, par identifiant"),
        types: { Sponsor },
      };
    },
    content: (version) => {
      const write = writer(fields, version);
      return Object.fromEntries(organisations.map((organisation) => [organisation.id, write(organisation)]));
    },
  };
}
