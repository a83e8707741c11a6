/** The facts of the site kept in `_data/*.yml`: one schema a file. Keys are French, as editors read them. */
import { z } from "zod";
import { ADJUSTABLE, type RuleId } from "../content/rules.ts";
import { address, fault, pathOrFolder, type Refinement, sitePath, text } from "../content/schemas/fields.ts";
import { STATES } from "./accessibility.ts";
import { audienceSchema } from "./audience.ts";
import { editionSchema } from "./edition.ts";
import { securitySchema } from "./security.ts";

/** A link of a menu: where it goes and what it says. */
export const linkSchema = z.strictObject({
  titre: text().describe("Ce que dit le lien"),
  lien: address().describe("Où il mène"),
  lang: text().optional().describe("Langue du lien, si ce n’est pas le français"),
  icone: text().optional().describe("Icône affichée avant le texte"),
});

/** What editors call grades. */
export const GRADES = { erreur: "error", avertissement: "warning", aucun: "off" } as const;

const hosts = (what: string) =>
  z.array(text()).default([]).describe(`Hôtes dont une page peut charger ${what}`);

export const siteSchema = z.strictObject({
  nom: text().describe("Nom du service, à la fin de chaque titre de page"),
  adresse: z.url().describe("Adresse du site publié, sans « / » final"),
  autres_adresses: z.array(z.url()).default([]).describe("Autres adresses reconnues comme étant ce site"),
  baseline: text().describe("Ce qu’est le service, sous son nom"),
  description: text().describe("Description du site pour les moteurs de recherche"),
  bloc_marque: z.array(text()).min(1).describe("Lignes de la bloc-marque"),
  organisation: z
    .strictObject({
      nom: text().describe("Son nom"),
      adresse: z.url().describe("Adresse de son site"),
    })
    .describe("Administration qui publie le site"),
  accessibilite: z.enum(STATES).describe("État de conformité au RGAA, affiché sur chaque page"),
  depot: z.url().describe("Dépôt public des contenus"),
  branche: text().default("main").describe("Branche du dépôt que les lecteurs proposent de modifier"),
  image_de_partage: sitePath()
    .meta({ input: "image" })
    .describe("Image des partages, pour les pages qui n’en ont pas"),
  reseaux: z
    .array(
      z.strictObject({
        titre: text().describe("Nom du réseau"),
        lien: z.url().describe("Adresse du compte"),
      }),
    )
    .default([])
    .describe("Comptes du service sur les réseaux sociaux"),
  hotes_admis: z
    .strictObject({
      feuilles_de_style: hosts("une feuille de style"),
      scripts: hosts("un script"),
      lecteurs: hosts("un lecteur de vidéo ou un autre cadre"),
    })
    .describe("Hôtes extérieurs dont une page peut charger quelque chose"),
  controles: z
    .partialRecord(
      z.enum(ADJUSTABLE as [RuleId, ...RuleId[]]),
      z.enum(["erreur", "avertissement", "aucun"]).transform((grade) => GRADES[grade]),
    )
    .default({})
    .describe("Gravité que le site donne à un contrôle, à la place de celle d’origine"),
  edition: editionSchema
    .optional()
    .describe("Formulaire d’édition publié sous /admin/ ; sans cette clé, il n’existe qu’avec npm start"),
  deuil: z.boolean().default(false).describe("« true » pendant un deuil national : Marianne en berne"),
  signalementDeFailles: securitySchema
    .optional()
    .describe("À qui signaler une faille de sécurité : ce que dit /.well-known/security.txt"),
  mesureAudience: audienceSchema
    .optional()
    .describe("Serveur Matomo qui compte les visites, et numéro du site ; sans cette clé, rien n’est mesuré"),
});

/** Without a link or an entry below it, nothing of a menu's entry would be shown. */
function leadsSomewhere({ titre, lien, enfants = [] }: MenuEntry, context: unknown): void {
  if (lien !== undefined || enfants.length > 0) return;
  const message = `l’entrée « ${titre} » n’a ni lien ni enfants : elle ne serait pas affichée.`;
  const hint = "Ajoutez « lien », l’adresse où elle mène, ou « enfants », les liens qu’elle déploie.";
  fault(context as Refinement, message, { rule: "missing-key", hint }, ["titre"]);
}

export const navigationSchema = z.strictObject({
  acces_rapides: z.array(linkSchema).default([]).describe("Liens en haut à droite de chaque page"),
  principale: z
    .array(
      z
        .strictObject({
          titre: text().describe("Ce que dit l’entrée"),
          lien: address().optional().describe("Où elle mène, si elle n’a pas d’enfants"),
          enfants: z.array(linkSchema).optional().describe("Liens qu’elle déploie"),
        })
        .superRefine(leadsSomewhere),
    )
    .describe("Menu principal : une entrée a un lien, ou des enfants"),
});

export const footerSchema = z.strictObject({
  description: text().meta({ input: "long" }).describe("Présentation du service"),
  colonnes: z
    .array(
      z.strictObject({
        titre: text().describe("Titre de la colonne"),
        liens: z.array(linkSchema).describe("Ses liens"),
      }),
    )
    .max(6)
    .describe("Colonnes de liens, six au plus"),
  partenaires: z
    .array(z.strictObject({ nom: text().describe("Nom"), lien: z.url().describe("Adresse de son site") }))
    .default([])
    .describe("Partenaires du service"),
  obligatoires: z.array(linkSchema).describe("Liens que la loi demande : accessibilité, mentions légales…"),
});

/** `de: /ancien/*` stands for a whole folder; `vers: /nouveau/*` keeps what follows. */
export const redirectsSchema = z.array(
  z
    .strictObject({
      de: pathOrFolder().describe("Ancienne adresse, ou tout un dossier : /blog/*"),
      vers: address().describe("Où elle mène ; « /* » à la fin reprend la suite"),
    })
    .superRefine(({ de, vers }, context) => {
      const stars = vers.split("*").length - 1;
      if (stars === 0 || (stars === 1 && vers.endsWith("/*") && de.endsWith("/*"))) return;
      context.addIssue({
        code: "custom",
        message: `l’étoile de « ${vers} » ne reprend rien.`,
        params: {
          rule: "redirect-pattern",
          hint: "Finissez « de » et « vers » par « /* », ou retirez l’étoile.",
        },
        path: ["vers"],
      });
    }),
);

export const categoriesSchema = z.record(
  text(),
  z.strictObject({
    titre: text().describe("Nom de la rubrique, tel que le lecteur le voit"),
    description: text().optional().describe("De quoi parlent ses articles"),
  }),
);

/** Collections of which a side menu may list the pages. */
export const MENU_COLLECTIONS = ["fasts", "mooc"] as const;

export type MenuCollection = (typeof MENU_COLLECTIONS)[number];

export interface MenuEntry {
  titre: string;
  lien?: string | undefined;
  enfants?: MenuEntry[] | undefined;
  /** In place of children: the pages of this collection. Expanded before anything reads a menu. */
  collection?: MenuCollection | undefined;
}

const menuLevel = (children: z.ZodType<MenuEntry[]> | undefined): z.ZodType<MenuEntry[]> =>
  z.array(
    z
      .strictObject({
        titre: text().describe("Ce que dit l’entrée"),
        lien: address().optional().describe("Où elle mène"),
        ...(children
          ? {
              enfants: children.optional().describe("Entrées du niveau suivant"),
              collection: z
                .enum(MENU_COLLECTIONS)
                .optional()
                .describe("Collection dont les pages font le niveau suivant"),
            }
          : {}),
      })
      .superRefine((entry, context) => {
        if (entry.collection === undefined) return leadsSomewhere(entry as MenuEntry, context);
        if (entry.enfants === undefined) return;
        const message = "une entrée a des enfants ou une collection, pas les deux.";
        const hint = "Gardez « enfants » ou « collection ».";
        fault(context as unknown as Refinement, message, { rule: "menu-collection", hint }, ["collection"]);
      }),
  ) as unknown as z.ZodType<MenuEntry[]>;

/** Three levels at most, as the DSFR asks. */
export const sidebarSchema = z.strictObject({
  titre: text().describe("Titre du menu"),
  entrees: menuLevel(menuLevel(menuLevel(undefined))).describe("Entrées du menu, sur trois niveaux au plus"),
});

export type Site = z.infer<typeof siteSchema>;
export type Navigation = z.infer<typeof navigationSchema>;
export type Footer = z.infer<typeof footerSchema>;
export type Redirects = z.infer<typeof redirectsSchema>;
export type Categories = z.infer<typeof categoriesSchema>;
export type Sidebar = z.infer<typeof sidebarSchema>;
export type DataLink = z.infer<typeof linkSchema>;
