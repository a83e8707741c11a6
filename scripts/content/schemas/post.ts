/** The front matter of a blog post (`content/posts`). */
import { z } from "zod";
import { day, text, textOrList, words } from "./fields.ts";
import { sharedKeys } from "./page.ts";

/** Each tag is a page, whose address holds it. */
const MOST_TAGS = 50;
const LONGEST_TAG = 80;

export const postSchema = z.strictObject({
  layout: z.literal("post").default("post").describe("Toujours « post »"),
  ...sharedKeys,
  date: day().optional().describe("Date de l’article (AAAA-MM-JJ) ; sinon, celle du nom du fichier"),
  authors: textOrList("authors").optional().describe("Auteur(s) : prenom.nom, ou le nom d’une équipe"),
  categories: words("categories")
    .optional()
    .describe("Rubrique(s) de l’article ; elles font partie de son adresse"),
  tags: textOrList(undefined, MOST_TAGS, LONGEST_TAG)
    .optional()
    .describe("Étiquettes : une page réunit les articles qui portent chacune"),
  excerpt: text()
    .meta({ input: "markdown" })
    .optional()
    .describe(
      "Chapeau de l’article, en Markdown ; sans lui, son premier paragraphe le résume dans les listes",
    ),
});

export type PostData = z.infer<typeof postSchema>;
