/** The facts of the site kept in `_data/*.yml`: one schema a file. Keys are French, as editors read them. */
import { z } from "zod";
import { ADJUSTABLE, type RuleId } from "../content/rules.ts";
import { address, address, fault, fault, pathOrFolder, type Refinement, type Refinement, sitePath, sitePath, text, text } from "../content/schemas/fields.ts";
import { STATES } from "./accessibility.ts";

/** A link of a menu: where it goes and what it says. */
export const linkSchema = z.strictObject({
  titre: text(),
  lien: address(),
  lang: text().optional(),
  icone: text().optional(),
});

const GRADES = { erreur: "error", avertissement: "warning", aucun: "off" } as const;

const hosts = z.array(text()).default([]);

export const siteSchema = z.strictObject({
  nom: text().describe("Nom du service, à la fin de chaque titre de page"),
  adresse: z.url().describe("Adresse du site publié, sans « / » final"),
  autres_adresses: z.array(z.url()).default([]).describe("Autres adresses reconnues comme étant ce site"),
  baseline: text().describe("Ce qu’est le service, sous son nom"),
  description: text().describe("Description du site pour les moteurs de recherche"),
  bloc_marque: z.array(text()).min(1).describe("Lignes de la bloc-marque"),
  organisation: z.strictObject({ nom: text(), adresse: z.url() }),
  accessibilite: z.enum(STATES).describe("État de conformité au RGAA, affiché sur chaque page"),
  depot: z.url().describe("Dépôt public des contenus"),
  image_de_partage: sitePath(),
  reseaux: z.array(z.strictObject({ titre: text(), lien: z.url() })).default([]),
  hotes_admis: z
    .strictObject({ feuilles_de_style: hosts, scripts: hosts, lecteurs: hosts })
    .describe("Hôtes extérieurs dont une page peut charger quelque chose"),
  controles: z
    .partialRecord(
      z.enum(ADJUSTABLE as [RuleId, ...RuleId[]]),
      z.enum(["erreur", "avertissement", "aucun"]).transform((grade) => GRADES[grade]),
    )
    .default({})
    .describe("Gravité que le site donne à un contrôle, à la place de celle d’origine"),
});

export const navigationSchema = z.strictObject({
  acces_rapides: z.array(linkSchema).default([]),
  principale: z.array(
    z.strictObject({
      titre: text(),
      lien: address().optional(),
      enfants: z.array(linkSchema).optional(),
    }),
  ),
});

export const footerSchema = z.strictObject({
  description: text(),
  colonnes: z.array(z.strictObject({ titre: text(), liens: z.array(linkSchema) })).max(6),
  partenaires: z.array(z.strictObject({ nom: text(), lien: z.url() })).default([]),
  obligatoires: z.array(linkSchema),
});

/** `de: /ancien/*` stands for a whole folder; `vers: /nouveau/*` keeps what follows. */
export const redirectsSchema = z.array(
  z.strictObject({ de: pathOrFolder(), vers: address() }).superRefine(({ de, vers }, context) => {
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
  z.strictObject({ titre: text(), description: text().optional() }),
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
        titre: text(),
        lien: address().optional(),
        ...(children
          ? { enfants: children.optional(), collection: z.enum(MENU_COLLECTIONS).optional() }
          : {}),
      })
      .superRefine((entry, context) => {
        if (entry.collection === undefined || entry.enfants === undefined) return;
        const message = "une entrée a des enfants ou une collection, pas les deux.";
        const hint = "Gardez « enfants » ou « collection ».";
        fault(context as unknown as Refinement, message, { rule: "menu-collection", hint }, ["collection"]);
      }),
  ) as unknown as z.ZodType<MenuEntry[]>;

/** Three levels at most, as the DSFR asks. */
export const sidebarSchema = z.strictObject({
  titre: text(),
  entrees: menuLevel(menuLevel(menuLevel(undefined))),
});

export type Site = z.infer<typeof siteSchema>;
export type Navigation = z.infer<typeof navigationSchema>;
export type Footer = z.infer<typeof footerSchema>;
export type Redirects = z.infer<typeof redirectsSchema>;
export type Categories = z.infer<typeof categoriesSchema>;
export type Sidebar = z.infer<typeof sidebarSchema>;
export type DataLink = z.infer<typeof linkSchema>;
