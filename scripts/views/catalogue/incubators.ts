/** The incubators: the list of those at work, and the page of each one. */
import type { Incubator } from "../../catalogue/model.ts";
import { counted, wholeNumber } from "../../catalogue/wording.ts";
import { encodePath } from "../../content/permalink.ts";
import type { Picture } from "../../images/library.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CataloguePage } from "../../site/model.ts";
import type { CatalogueTools } from "./index.ts";
import { type MemberCard, memberCard } from "./member-card.ts";
import { pictureAt } from "./pictures.ts";
import { type ProductCard, productCard } from "./product-list.ts";

type IncubatorPage = Pick<Extract<CataloguePage, { kind: "incubator" }>, "entity" | "lead">;

export interface IncubatorCard {
  name: string;
  href: string;
  /** The organisation that owns it; "" when it is not known. */
  owner: string;
  description: string;
  /** `12 produits actifs`. */
  active: string;
  logo: Picture | undefined;
}

export interface IncubatorView {
  owner: string;
  address: string | undefined;
  logo: Picture | undefined;
  /** Rendered HTML. */
  description: string;
  contact: { href: string; mail: boolean };
  website: string | undefined;
  github: string | undefined;
  counters: { count: string; label: string }[];
  highlighted: ProductCard[];
  /** The list of products, filtered; undefined when there is none to list. */
  products: { href: string; text: string } | undefined;
  team: MemberCard[];
}

/** Those listed: not hidden and with an active product, the DINUM first. */
export function incubatorCards(tools: CatalogueTools): IncubatorCard[] {
  return tools.site.catalogue.listedIncubators.map((incubator) => ({
    name: typographic(incubator.data.title, "fr"),
    href: encodePath(incubator.url),
    owner: ownerOf(incubator),
    description: tools.markdown.plainText(incubator.data.short_description ?? "", "fr"),
    active: counted(incubator.activeCount, "produit actif", "produits actifs"),
    logo: logoOf(incubator, tools),
  }));
}

export function incubatorView(
  { entity: incubator, lead }: IncubatorPage,
  tools: CatalogueTools,
): IncubatorView {
  const { data, startups } = incubator;
  const { website } = data;
  return {
    owner: ownerOf(incubator),
    address: data.address,
    logo: logoOf(incubator, tools),
    description: lead?.text.html ?? "",
    contact: contactOf(data.contact),
    // The DINUM's own site is this one.
    website: website?.startsWith(tools.site.data.site.value.adresse) ? undefined : website,
    github: data.github,
    counters: incubator.counters.map(({ count, label }) => ({ count: wholeNumber(count), label })),
    // The page tells already whose products they are.
    highlighted: incubator.highlighted.map((startup) => ({ ...productCard(startup), incubator: "" })),
    products:
      startups.length === 0
        ? undefined
        : {
            href: `/startups/?incubateur=${encodeURIComponent(incubator.id)}`,
            text: counted(startups.length, "produit"),
          },
    team: incubator.members.map((member) => memberCard(member, tools, { brief: true })),
  };
}

function ownerOf({ owner }: Incubator): string {
  return owner === undefined ? "" : typographic(owner.data.name, "fr");
}

function logoOf({ data }: Incubator, tools: CatalogueTools): Picture | undefined {
  return data.logo === undefined ? undefined : pictureAt(`/img/incubators/${data.logo}`, "logo", tools);
}

/** An address elsewhere, or a mail address that may carry its subject. */
function contactOf(contact: string): IncubatorView["contact"] {
  const mail = !/^https?:/i.test(contact);
  return { href: mail ? `mailto:${contact}` : contact, mail };
}
