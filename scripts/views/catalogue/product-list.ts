/** The list of every product: light cards by phase, and what the filters offer. */
import type { Catalogue, Incubator, Phase, Startup, Term } from "../../catalogue/model.ts";
import { compareTitles } from "../../catalogue/sorting.ts";
import { counted, pluralize, wholeNumber } from "../../catalogue/wording.ts";
import { encodePath } from "../../content/permalink.ts";
import { typographic } from "../../markdown/typography.ts";

export interface ProductListView {
  /** `1 234 produits`. */
  total: string;
  groups: ProductGroup[];
  /** Phases without product today: links to them still lead to the list. */
  emptyPhases: string[];
  filters: {
    phases: Option[];
    incubators: Option[];
    usertypes: Option[];
    themes: Option[];
    /** Whether some products, not all, have a national impact; are investigated. */
    nationalImpact: boolean;
    investigations: boolean;
  };
}

interface Option {
  value: string;
  label: string;
}

interface ProductGroup {
  id: string;
  count: string;
  /** The noun, agreed with the count, and its two forms for the counts of the filters. */
  noun: string;
  singular: string;
  plural: string;
  description: string;
  cards: ListedProduct[];
}

/** A product's card. */
export interface ProductCard {
  name: string;
  href: string;
  mission: string;
  /** Title of its incubators; "" where it goes without saying. */
  incubator: string;
  nationalImpact: boolean;
}

/** A card with what the filters compare, values joined by `|`. */
interface ListedProduct extends ProductCard {
  incubators: string;
  usertypes: string;
  themes: string;
}

export function productListView(catalogue: Catalogue): ProductListView {
  const { startups, vocabularies } = catalogue;
  const phases = catalogue.phases.filter((phase) => phase.startups.length > 0);
  const impacts = startups.filter(({ nationalImpact }) => nationalImpact !== undefined).length;
  const investigations = catalogue.phasesById.get("investigation")?.startups.length ?? 0;
  return {
    total: counted(startups.length, "produit"),
    groups: phases.map(groupOf),
    emptyPhases: catalogue.phases.flatMap(({ id, startups: own }) => (own.length === 0 ? id : [])),
    filters: {
      phases: phases.map(({ id, label }) => ({ value: id, label: typographic(label, "fr") })),
      incubators: incubatorOptions(catalogue.incubators),
      usertypes: termOptions(
        vocabularies.publics,
        startups.flatMap(({ usertypes }) => usertypes),
      ),
      themes: termOptions(
        vocabularies.thematiques,
        startups.flatMap(({ themes }) => themes),
      ),
      nationalImpact: impacts > 0 && impacts < startups.length,
      investigations: investigations > 0 && investigations < startups.length,
    },
  };
}

export function productCard(startup: Startup): ProductCard {
  return {
    name: typographic(startup.data.title, "fr"),
    href: encodePath(startup.url),
    mission: typographic(startup.data.mission, "fr"),
    incubator: startup.incubators.map(({ data }) => typographic(data.title, "fr")).join(", "),
    nationalImpact: startup.nationalImpact !== undefined,
  };
}

function groupOf({ id, singular, plural, data, startups }: Phase): ProductGroup {
  return {
    id,
    count: wholeNumber(startups.length),
    noun: pluralize(startups.length, singular, plural),
    singular,
    plural,
    description: data === undefined ? "" : typographic(data.short_description, "fr"),
    cards: startups.map((startup) => ({
      ...productCard(startup),
      incubators: startup.incubators.map((incubator) => incubator.id).join("|"),
      usertypes: joined(startup.usertypes),
      themes: joined(startup.themes),
    })),
  };
}

function joined(terms: readonly Term[]): string {
  return terms.map(({ value }) => value).join("|");
}

/** Those that have a page and a product, by title. */
function incubatorOptions(incubators: readonly Incubator[]): Option[] {
  return incubators
    .filter(({ hidden, startups }) => !hidden && startups.length > 0)
    .toSorted(compareTitles)
    .map(({ id, data }) => ({ value: id, label: typographic(data.title, "fr") }));
}

/** The words of a vocabulary that a product uses, in its order. */
function termOptions(
  vocabulary: Readonly<Record<string, { libelle: string }>>,
  used: readonly Term[],
): Option[] {
  const values = new Set(used.map(({ value }) => value));
  return Object.entries(vocabulary)
    .filter(([value]) => values.has(value))
    .map(([value, { libelle }]) => ({ value, label: libelle }));
}
