/** Side menus whose entries come from a collection: expanded once a build, as if they had been written. */
import type { Catalogue } from "../../catalogue/model.ts";
import { compareFrench } from "../../catalogue/sorting.ts";
import type { SiteData } from "../../data/load.ts";
import type { MenuCollection, MenuEntry } from "../../data/schemas.ts";
import { typographic } from "../../markdown/typography.ts";

type Entries = Readonly<Record<MenuCollection, readonly MenuEntry[]>>;

/** The site's data, with the entries of the collections in every side menu that asks for them. */
export function withCollections(data: SiteData, catalogue: Pick<Catalogue, "fasts" | "mooc">): SiteData {
  const entries = entriesOf(catalogue);
  const sidebars = [...data.sidebars].map(([name, file]) => {
    const value = { ...file.value, entrees: expand(file.value.entrees, entries) };
    return [name, { ...file, value }] as const;
  });
  return { ...data, sidebars: new Map(sidebars) };
}

/** Promotions newest first, sequences in their order. */
function entriesOf({ fasts, mooc }: Pick<Catalogue, "fasts" | "mooc">): Entries {
  const entry = (titre: string, lien: string): MenuEntry => ({ titre: typographic(titre, "fr"), lien });
  return {
    // File names begin with the number of the promotion.
    fasts: fasts.toSorted((a, b) => compareFrench(b.id, a.id)).map(({ data, url }) => entry(data.title, url)),
    mooc: mooc.map(({ data, url }) => entry(data.label, url)),
  };
}

/** Entries keep their places, even those of an empty collection: problems are told by them. */
function expand(entries: readonly MenuEntry[], collections: Entries): MenuEntry[] {
  return entries.map(({ collection, enfants, ...entry }) => {
    if (collection !== undefined) return { ...entry, enfants: [...collections[collection]] };
    return enfants === undefined ? entry : { ...entry, enfants: expand(enfants, collections) };
  });
}
