/** What the YAML parser's error codes mean, in words an editor can act on. */

export interface Wording {
  message: string;
  hint: string;
}

const QUOTE_HINT =
  'Si le texte contient « : » ou commence par un signe (@, *, &, #, [, {, %…), entourez-le de guillemets droits : title: "Objet : suite".';

const WORDINGS: Record<string, Wording> = {
  TAB_AS_INDENT: {
    message: "une tabulation sert de retrait.",
    hint: "Remplacez-la par des espaces : YAML n’accepte pas les tabulations.",
  },
  DUPLICATE_KEY: {
    message: "cette clé est écrite deux fois.",
    hint: "Gardez une seule des deux lignes.",
  },
  BLOCK_AS_IMPLICIT_KEY: { message: "deux « : » se suivent sur la même ligne.", hint: QUOTE_HINT },
  MULTILINE_IMPLICIT_KEY: {
    message: "une ligne n’a pas la forme « clé: valeur ».",
    hint: `Écrivez une clé, deux-points, une espace, puis la valeur. ${QUOTE_HINT}`,
  },
  BAD_SCALAR_START: { message: "ce texte commence par un caractère réservé.", hint: QUOTE_HINT },
  BAD_INDENT: {
    message: "le retrait de cette ligne ne correspond pas à celui des lignes voisines.",
    hint: "Alignez les éléments d’une même liste ou d’un même groupe, avec des espaces.",
  },
  MISSING_CHAR: {
    message: "il manque un caractère : un guillemet, un crochet ou une accolade n’est pas refermé.",
    hint: "Vérifiez que chaque « \" », « ' », « [ » ou « { » ouvert est refermé.",
  },
  UNCLOSED_QUOTE: {
    message: "le guillemet ouvert ici n’est jamais refermé.",
    hint: "Ajoutez le même signe à la fin de la valeur.",
  },
  APOSTROPHE: {
    message: "une apostrophe dans la valeur y met fin, puisque la valeur commence par une apostrophe.",
    hint: 'Entourez la valeur de guillemets droits doubles : title: "L\'été".',
  },
  APOSTROPHE_AND_QUOTE: {
    message: "une apostrophe dans la valeur y met fin, puisque la valeur commence par une apostrophe.",
    hint: "Doublez chaque apostrophe dans la valeur : title: 'L''été des \"startups\"'.",
  },
  BAD_ALIAS: {
    message: "ce texte commence par « * » ou « & », que YAML réserve.",
    hint: QUOTE_HINT,
  },
  TAG_RESOLVE_FAILED: {
    message: "une étiquette « ! » n’est pas admise ici.",
    hint: "Effacez le mot qui commence par « ! », ou entourez le texte de guillemets droits.",
  },
  MULTIPLE_DOCS: {
    message: "une ligne « --- » de trop coupe le front matter.",
    hint: "Gardez deux lignes « --- » seulement : avant et après les clés.",
  },
  TEXT_AFTER_VALUE: {
    message: "du texte suit une valeur déjà terminée.",
    hint: "Si la valeur commence par un guillemet, entourez-la tout entière d’apostrophes droites : title: '\"Un mot\" et la suite'.",
  },
  BAD_DQ_ESCAPE: {
    message: "« \\ » a un sens particulier entre guillemets doubles.",
    hint: "Doublez-le (« \\\\ »), ou entourez le texte d’apostrophes droites.",
  },
  KEY_OVER_1024_CHARS: {
    message: "une clé est beaucoup trop longue.",
    hint: "Une ligne du texte s’est sans doute glissée dans le front matter : déplacez-la sous la seconde ligne « --- ».",
  },
};

const OTHER: Wording = {
  message: "cette ligne n’est pas du YAML valable.",
  hint: QUOTE_HINT,
};

/** Faults that share a code, told apart by their message. */
const REFINEMENTS: readonly [code: string, message: RegExp, wording: string][] = [
  ["MISSING_CHAR", /map keys/, "MULTILINE_IMPLICIT_KEY"],
  ["MISSING_CHAR", /without - indicator/, "BAD_INDENT"],
  ["BAD_INDENT", /^Flow/, "MISSING_CHAR"],
  ["BLOCK_AS_IMPLICIT_KEY", /block sequence/, "BAD_INDENT"],
  ["UNEXPECTED_TOKEN", /at node end/, "TEXT_AFTER_VALUE"],
];

/** French message and hint for an error of the `yaml` package. */
export function yamlWording(code: string, message = ""): Wording {
  const refined = REFINEMENTS.find(([of, pattern]) => of === code && pattern.test(message));
  return WORDINGS[refined?.[2] ?? code] ?? OTHER;
}
