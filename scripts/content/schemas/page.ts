/** The front matter of an editorial page (`content/pages`). */
import { z } from "zod";
import { eventSchema } from "./event.ts";
import { address, day, flag, language, sitePath, sitePaths, text, textOrList } from "./fields.ts";
import { LAYOUT_PURPOSES, PAGE_LAYOUTS } from "./layouts.ts";

/** Keys that pages and posts share. Each description is a row of the editors' guide. */
export const sharedKeys = {
  title: text().describe("Titre de la page : son seul titre de niveau 1, et le titre de l’onglet"),
  subtitle: text().optional().describe("Sous-titre, affiché sous le titre"),
  description: text()
    .meta({ input: "long" })
    .optional()
    .describe(
      "Résumé d’une ou deux phrases pour les moteurs de recherche et les partages ; sinon, le début du texte",
    ),
  image: address()
    .meta({ input: "image" })
    .optional()
    .describe("Image d’illustration et de partage : /img/…"),
  image_alt: text().optional().describe("Ce que montre l’image, si elle apporte une information"),
  lang: language().optional().describe("Langue de la page si ce n’est pas le français : en, de…"),
  traduction: sitePath().optional().describe("Adresse de la même page dans une autre langue"),
  robots: z
    .enum(["noindex", "nofollow", "noindex, nofollow"])
    .optional()
    .describe("« noindex » pour que la page n’apparaisse pas dans les moteurs de recherche"),
  additional_css: textOrList("stylesheets")
    .optional()
    .describe("Feuille(s) de style de assets/css à ajouter à la page"),
  additional_js: textOrList("scripts").optional().describe("Script(s) de assets/js à ajouter à la page"),
  redirect_from: sitePaths().optional().describe("Ancienne(s) adresse(s) qui doivent mener à cette page"),
  evenement: eventSchema
    .optional()
    .describe("Événement annoncé : debut et fin (date, et heure s’il le faut), lieu"),
  draft: flag().optional().describe("« true » : brouillon, visible seulement avec npm start"),
  publish_at: day().optional().describe("Date à partir de laquelle la page est publiée (AAAA-MM-JJ)"),
};

export const pageSchema = z.strictObject({
  layout: z
    .enum(PAGE_LAYOUTS)
    .meta({ meanings: LAYOUT_PURPOSES })
    .default("page")
    .describe("Gabarit de la page"),
  ...sharedKeys,
  hero_title: text().optional().describe("Grand titre du bandeau, à la place de « title »"),
  summary: text().meta({ input: "long" }).optional().describe("Chapeau, affiché en tête du texte"),
  permalink: sitePath().optional().describe("Adresse de la page ; sinon, le chemin du fichier"),
  sidebar: text()
    .meta({ vocabulary: "sidebars" })
    .optional()
    .describe("Menu latéral : un fichier de _data/sidebars"),
  breadcrumbs: z
    .array(
      z.strictObject({
        title: text().describe("Ce que dit l’étape"),
        link: sitePath().optional().describe("Page où elle mène"),
      }),
    )
    .optional()
    .describe("Fil d’Ariane écrit à la main (title et link) ; sinon, il est déduit des menus"),
  redirect_to: address()
    .optional()
    .describe("Adresse vers laquelle cette page renvoie, à la place de son texte"),
});

export type PageData = z.infer<typeof pageSchema>;
