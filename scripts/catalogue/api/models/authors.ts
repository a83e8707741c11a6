/** `authors.json`: the members, called authors since the site was a blog. */
import { z } from "zod";
import type { MissionData } from "../../../content/schemas/catalogue/member.ts";
import { fieldsOf, objectOf, writer } from "../fields.ts";
import { MadeList } from "../json-pieces.ts";
import type { ApiSource, MemberSource } from "../source.ts";
import { type ApiTypes, day, dayOrEmpty, startupId, webAddressOrEmpty } from "../types.ts";
import { between, only, since } from "../versions.ts";
import type { JsonModel } from "./model.ts";

const field = fieldsOf<MemberSource>();

function authorFields(types: ApiTypes) {
  const id = z.string().describe("Identifiant du membre : « prenom.nom »");
  return [
    field(
      "id",
      only("v1"),
      id.describe("« /authors/ » et l’identifiant"),
      ({ member }) => `/authors/${member.id}`,
    ),
    field("id", since("v1.1"), id, ({ member }) => member.id),
    field(
      "fullname",
      since("v1"),
      z.string().describe("Prénom et nom"),
      ({ member }) => member.data.fullname,
    ),
    field(
      "start",
      between("v1", "v1.8"),
      day().describe("Premier jour de la première mission de la fiche"),
      ({ member }) => firstMission(member.data.missions).start,
    ),
    field(
      "end",
      between("v1", "v1.8"),
      dayOrEmpty().describe("Dernier jour de la dernière mission de la fiche"),
      ({ member }) => lastMission(member.data.missions).end ?? "",
    ),
    field(
      "employer",
      between("v1.2", "v1.8"),
      z.string().describe("« statut/employeur » de la dernière mission de la fiche"),
      ({ member }) => {
        const { status, employer = "" } = lastMission(member.data.missions);
        return `${status}/${employer}`;
      },
    ),
    field("role", since("v1.8"), z.string().describe("Rôle"), ({ member }) => member.data.role),
    field(
      "domaine",
      since("v2.2"),
      types.domain.describe("Domaine d’activité"),
      ({ member }) => member.data.domaine,
    ),
    field(
      "link",
      since("v2.6"),
      webAddressOrEmpty().describe("Page personnelle ou profil ; vide s’il n’y en a pas"),
      ({ member }) => member.data.link ?? "",
    ),
    field(
      "bio",
      since("v2.6"),
      z.string().describe("Présentation, en texte brut ; vide s’il n’y en a pas"),
      ({ bio }) => bio(),
    ),
    field(
      "github",
      since("v1.3"),
      z.string().optional().describe("Nom d’utilisateur sur GitHub"),
      ({ member }) => member.github,
    ),
    field(
      "missions",
      between("v2", "v2.5"),
      z.array(types.Mission).describe("Missions, dans l’ordre de la fiche"),
      ({ member }) => member.data.missions.map(missionOf),
    ),
    field(
      "missions",
      since("v2.6"),
      z.array(types.MissionOnStartups).describe("Missions, dans l’ordre de la fiche"),
      ({ member }) =>
        member.data.missions.map((mission) => ({
          ...missionOf(mission),
          ...(mission.startups && { startups: mission.startups }),
        })),
    ),
    field(
      "competences",
      since("v2.6"),
      z.array(z.string()).optional().describe("Compétences"),
      ({ member }) => member.data.competences,
    ),
    field(
      "startups",
      since("v2.3"),
      z.array(startupId()).optional().describe("Produits actuels, sur les fiches antérieures aux missions"),
      ({ member }) => member.data.startups,
    ),
    field(
      "teams",
      since("v2.6"),
      z.array(z.string()).optional().describe("Équipes : « /teams/ » et l’identifiant"),
      ({ member }) => member.data.teams,
    ),
    field(
      "previously",
      since("v2.3"),
      z.array(startupId()).optional().describe("Anciens produits, sur les fiches antérieures aux missions"),
      ({ member }) => member.data.previously,
    ),
  ];
}

export function authorsModel({ types, members }: ApiSource): JsonModel {
  const fields = authorFields(types);
  return {
    format: "json",
    parts: [fields],
    history: fields,
    schemas: (version) => {
      const Author = objectOf(fields, version).describe("Membre de la communauté");
      return {
        response: z.array(Author).describe("Tous les membres, présents et passés"),
        types: { Author, Mission: types.MissionOnStartups },
      };
    },
    content: (version) => new MadeList(members, writer(fields, version)),
  };
}

/** Of a list that the schema wants non-empty. */
function firstMission(missions: readonly MissionData[]): MissionData {
  return missions[0] as MissionData;
}

function lastMission(missions: readonly MissionData[]): MissionData {
  return missions.at(-1) as MissionData;
}

function missionOf({ start, end = "", status, employer = "" }: MissionData) {
  return { start, end, status, employer };
}
