/** Slips that the build cannot mend by itself without a risk: accents of capitals, ligatures, abbreviations. */

export interface Slip {
  offset: number;
  written: string;
  meant: string;
}

/** Capitals keep their accents (Imprimerie nationale): words of public life that are never right without. */
const CAPITALS: Readonly<Record<string, string>> = {
  Etat: "État",
  Etats: "États",
  Ecole: "École",
  Ecoles: "Écoles",
  Education: "Éducation",
  Egalite: "Égalité",
  Egalité: "Égalité",
  Equipe: "Équipe",
  Equipes: "Équipes",
  Economie: "Économie",
  Ecologie: "Écologie",
  Elysée: "Élysée",
  Evaluation: "Évaluation",
  Evénement: "Événement",
  Evènement: "Évènement",
  Etude: "Étude",
  Etudes: "Études",
  Etape: "Étape",
  Etapes: "Étapes",
  Ile: "Île",
};

/** `œ` in the words that editors write most often without it. */
const LIGATURES =
  /(?<!\p{L})(?:(?:ch|c|s|ranc)oeur|(?:man|hors-d’)?oeuvr|voeu|noeud|boeuf|moeurs|oeil|oeuf)\p{L}*/giu;

const PATTERNS: readonly [RegExp, (match: string) => string | undefined][] = [
  [new RegExp(`(?<!\\p{L})(?:${Object.keys(CAPITALS).join("|")})(?!\\p{L})`, "gu"), (word) => CAPITALS[word]],
  [LIGATURES, (word) => word.replace(/oe/i, (pair) => (pair.startsWith("O") ? "Œ" : "œ"))],
  [/(?<!\p{L})[Ee]tc\s?(?:\.{2,}|…)/gu, () => "etc."],
  [/(?<![\p{L}\p{N}])\d+(?:[èe]me)s?(?!\p{L})/gu, (text) => text.replace(/[èe]me(s?)$/u, "e$1")],
  [/(?<![\p{L}\p{N}])1(?:ère)(?!\p{L})/gu, () => "1re"],
  [/(?<!\p{L})Mr(?=\.?[\s\u00a0]+\p{Lu})\.?/gu, () => "M."],
  [/[!?]{3,}|!{2}/g, (marks) => marks.charAt(0)],
];

/** The slips of a text, in order. */
export function slips(text: string): Slip[] {
  const found = PATTERNS.flatMap(([pattern, mend]) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
      const meant = mend(written);
      return meant === undefined || meant === written ? [] : [{ offset: index, written, meant }];
    }),
  );
  return found.sort((a, b) => a.offset - b.offset);
}
