/** The attributes of a product in `startups.json`, from v1.3 to v2.7. */
import { z } from "zod";
import { idOfPath } from "../../entities.ts";
import { statisticsAddress } from "../../products.ts";
import { fieldsOf } from "../fields.ts";
import type { StartupSource } from "../source.ts";
import { type ApiTypes, day, email, webAddress, webAddressOrEmpty } from "../types.ts";
import { between, only, since } from "../versions.ts";

const field = fieldsOf<StartupSource>();

/** In the order in which every version has them. */
export function attributeFields(types: ApiTypes) {
  const orEmpty = "vide s’il n’y en a pas";
  return [
    field("name", since("v1.3"), z.string().describe("Nom"), ({ startup }) => startup.data.title),
    field(
      "pitch",
      since("v1.3"),
      z.string().describe("Ce que fait le produit"),
      ({ startup }) => startup.data.mission,
    ),
    field(
      "start",
      between("v1.6", "v1.8"),
      day().describe("Premier jour de la première phase"),
      ({ startup }) => firstDay(startup),
    ),
    field(
      "status",
      between("v1.3", "v1.8"),
      types.phase.describe("Phase du moment"),
      ({ startup }) => startup.latestPhase.phase.id,
    ),
    field(
      "screenshot-url",
      only("v1.3"),
      webAddressOrEmpty().describe("Adresse d’une capture d’écran ; vide s’il n’y en a pas"),
      ({ screenshot }) => screenshot,
    ),
    field("incubator", only("v1.5"), types.incubatorId, ({ startup }) => startup.data.incubator),
    field(
      "stats_url",
      between("v1.7", "v2.5"),
      webAddress().optional().describe("Page des statistiques, quand elles sont publiques"),
      ({ startup }) => (startup.data.stats ? statisticsAddress(startup.data) : undefined),
    ),
    field(
      "stats_url",
      since("v2.6"),
      webAddressOrEmpty().describe(`Page des statistiques ; ${orEmpty}`),
      ({ startup }) => statisticsAddress(startup.data) ?? "",
    ),
    field(
      "budget_url",
      since("v2.4"),
      webAddress().optional().describe("Page du budget"),
      ({ startup }) => startup.data.budget_url,
    ),
    field(
      "impact_url",
      since("v2.6"),
      webAddressOrEmpty().describe(`Matrice d’impact ; ${orEmpty}`),
      ({ startup }) => startup.data.impact_url ?? "",
    ),
    field(
      "link",
      since("v1.7"),
      webAddressOrEmpty().describe(`Adresse du service ; ${orEmpty}`),
      ({ startup }) => startup.data.link ?? "",
    ),
    field(
      "repository",
      since("v1.7"),
      webAddress().optional().describe("Code source"),
      ({ startup }) => startup.data.repository,
    ),
    field(
      "contact",
      since("v2.1"),
      email().describe("Adresse de l’équipe"),
      ({ startup }) => startup.data.contact,
    ),
    field(
      "content_url_encoded_markdown",
      since("v2.1"),
      z.string().describe("Texte de la page, en Markdown, encodé selon la RFC 3986"),
      ({ encodedBody }) => encodedBody(),
    ),
    field("events", since("v2"), z.array(types.Event).describe("Événements"), ({ startup }) =>
      (startup.data.events ?? []).map(({ name, date, comment = "" }) => ({ name, date, comment })),
    ),
    field(
      "phases",
      since("v2"),
      z.array(types.Phase).describe("Phases, dans l’ordre de la fiche"),
      ({ startup }) => startup.data.phases.map(({ name, start, end = "" }) => ({ name, start, end })),
    ),
    field(
      "sponsors",
      since("v2.5"),
      z.array(z.string()).describe("Identifiants des organisations qui le sponsorisent"),
      ({ startup }) => (startup.data.sponsors ?? []).map(idOfPath),
    ),
    field(
      "thematiques",
      since("v2.6"),
      z.array(z.string()).describe("Thématiques"),
      ({ startup }) => startup.data.thematiques ?? [],
    ),
    field(
      "technos",
      since("v2.6"),
      z.array(z.string()).describe("Technologies"),
      ({ startup }) => startup.data.techno ?? [],
    ),
    field(
      "analyse_risques",
      since("v2.5"),
      z.literal("true").optional().describe("Le texte « true » quand une analyse de risques a été faite"),
      ({ startup }) => (startup.data.analyse_risques ? "true" : undefined),
    ),
    field(
      "analyse_risques_url",
      since("v2.5"),
      webAddress().optional().describe("Page de l’analyse de risques"),
      ({ startup }) => startup.data.analyse_risques_url,
    ),
    field(
      "dashlord_url",
      since("v2.5"),
      webAddress().optional().describe("Suivi des bonnes pratiques"),
      ({ startup }) => startup.data.dashlord_url,
    ),
    field(
      "accessibility_status",
      since("v2.5"),
      types.accessibility.optional().describe("État de conformité au RGAA"),
      ({ startup }) => startup.data.accessibility_status,
    ),
  ];
}

/** Start of the earliest phase. */
export function firstDay({ phases }: StartupSource["startup"]): string {
  return phases[0]?.start ?? "";
}
