/** The front matter of a product (`content/startups`). */
import { z } from "zod";
import { flag, sitePaths, text } from "../fields.ts";
import {
  email,
  ignored,
  positive,
  recentDay,
  recordName,
  recordPath,
  texts,
  uniqueTexts,
  webAddress,
} from "./fields.ts";

const phase = z.strictObject({
  name: text().meta({ vocabulary: "phases" }).describe("Phase, parmi celles de _data/vocabulaires.yml"),
  start: recentDay().describe("Premier jour de la phase (AAAA-MM-JJ)"),
  end: recentDay().optional().describe("Dernier jour de la phase ; sinon, la veille de la suivante"),
  comment: text().optional().describe("Note, que l’API publie ; les pages ne la montrent pas"),
});

const event = z.strictObject({
  name: text().meta({ vocabulary: "events" }).describe("Événement, parmi ceux de _data/vocabulaires.yml"),
  date: recentDay().describe("Jour de l’événement (AAAA-MM-JJ)"),
  comment: text().optional().describe("Précision, que l’API publie ; les pages ne la montrent pas"),
});

const personalData = z.strictObject({
  responsable: text().describe("Responsable du traitement"),
  finalites: texts().optional().describe("Finalités du traitement ; sinon, la mission du produit"),
  donnees: texts().optional().describe("Données traitées"),
  controles: z
    .array(
      z.strictObject({
        type: text().describe("Nature du contrôle"),
        intervenant: text().optional().describe("Qui l’a effectué"),
        date: recentDay().describe("Jour du contrôle (AAAA-MM-JJ)"),
      }),
    )
    .optional()
    .describe("Contrôles effectués (type, intervenant, date)"),
  mesures_securite: text().optional().describe("Mesures de sécurité"),
  validite_homologation: recentDay().optional().describe("Fin de validité de l’homologation"),
  exercer_vos_droits: webAddress().optional().describe("Page où exercer ses droits"),
});

export const startupSchema = z.strictObject({
  title: text().describe("Nom du produit"),
  mission: text().meta({ input: "long" }).describe("Ce que fait le produit, en une phrase"),
  incubator: recordName("incubators").describe("Incubateur : le nom d’une fiche de content/incubators"),
  incubators: uniqueTexts("incubators")
    .optional()
    .describe("Tous les incubateurs d’un produit qui en a plusieurs, celui d’« incubator » compris"),
  contact: email().describe("Adresse électronique de l’équipe"),
  link: webAddress().optional().describe("Adresse du service"),
  phases: z.array(phase).min(1).describe("Phases traversées (name, start, end, comment)"),
  sponsors: z
    .array(recordPath("organisations"))
    .optional()
    .describe("Organisations qui sponsorisent le produit : /organisations/nom"),
  usertypes: texts("usertypes")
    .optional()
    .describe("Publics, de préférence parmi ceux de _data/vocabulaires.yml"),
  thematiques: texts("themes")
    .optional()
    .describe("Thématiques, de préférence parmi celles de _data/vocabulaires.yml"),
  techno: texts().optional().describe("Technologies employées"),
  repository: webAddress().optional().describe("Code source"),
  stats: flag().optional().describe("« true » : les statistiques sont publiques"),
  stats_url: webAddress().optional().describe("Page des statistiques ; sinon, « /stats » du service"),
  budget_url: webAddress().optional().describe("Page du budget"),
  impact_url: webAddress().optional().describe("Matrice d’impact"),
  dashlord_url: webAddress().optional().describe("Suivi des bonnes pratiques"),
  analyse_risques: flag().optional().describe("« true » : une analyse de risques a été faite"),
  analyse_risques_url: webAddress().optional().describe("Page de l’analyse de risques"),
  mon_service_securise: flag().optional().describe("« true » : inscrit sur MonServiceSécurisé"),
  accessibility_status: text()
    .meta({ vocabulary: "conformity" })
    .optional()
    .describe("État de conformité au RGAA"),
  events: z.array(event).optional().describe("Événements (name, date, comment)"),
  fast: z
    .strictObject({
      promotion: positive().describe("Numéro de la promotion"),
      montant: positive().describe("Montant en euros"),
    })
    .optional()
    .describe("Lauréat du FAST : numéro de promotion et montant en euros"),
  rgpd: personalData.optional().describe("Traitement des données personnelles"),
  redirect_from: sitePaths().optional().describe("Ancienne(s) adresse(s) qui doivent mener à cette page"),
  robots: z
    .enum(["noindex", "nofollow", "noindex, nofollow"])
    .optional()
    .describe("« noindex » pour que la page n’apparaisse pas dans les moteurs de recherche"),
  contact_dinum: text().meta({ input: "hidden" }).optional().describe(ignored),
  contact_incubator: recordName().meta({ input: "hidden" }).optional().describe(ignored),
});

export type StartupData = z.infer<typeof startupSchema>;
