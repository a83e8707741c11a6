/** A member as a card: who, what they do, on which products. */
import { rememberedFor } from "../../cache/remembered.ts";
import type { Member, Startup } from "../../catalogue/model.ts";
import { encodePath } from "../../content/permalink.ts";
import type { Picture } from "../../images/library.ts";
import { typographic } from "../../markdown/typography.ts";
import { shorten } from "../head.ts";
import type { CatalogueTools } from "./index.ts";
import { pictureAt, pictureNamed } from "./pictures.ts";

export interface MemberCard {
  name: string;
  /** The person's own page, elsewhere. */
  href: string | undefined;
  role: string;
  /** Plain text, shortened; "" when there is none. */
  bio: string;
  tags: { title: string; href: string }[];
  /** A portrait that the site itself holds. */
  picture: Picture | undefined;
  /** Drawn where there is no portrait. */
  initials: string;
}

export interface MemberCardOptions {
  /** Without biography nor products. */
  brief?: boolean;
  /** The product whose page the card is on: it needs no link to itself. */
  except?: Startup;
}

const BIO_LENGTH = 200;

/** Products told on a card (§1.3). */
const TAGS = 4;

export function memberCard(
  member: Member,
  tools: CatalogueTools,
  { brief = false, except }: MemberCardOptions = {},
): MemberCard {
  const { link, avatar } = member.data;
  const { name, role, bio, initials } = textsOf(member, tools);
  return {
    name,
    href: link,
    role,
    bio: brief ? "" : bio,
    tags: brief ? [] : tagsOf(member, except),
    picture: pictureNamed("members", member.id, "portrait", tools) ?? pictureAt(avatar, "portrait", tools),
    initials,
  };
}

type Texts = Pick<MemberCard, "name" | "role" | "bio" | "initials">;

/** Made once a member, who is on the page of each of their products: half a second in all otherwise. */
const known = new WeakMap<Member, Texts>();

function textsOf(member: Member, { markdown }: CatalogueTools): Texts {
  const { fullname, role } = member.data;
  const body = member.source.body.trim();
  const texts = known.get(member) ?? {
    name: typographic(fullname, "fr"),
    role: typographic(role, "fr"),
    bio: body === "" ? "" : shorten(markdown.plainText(body, "fr"), BIO_LENGTH),
    initials: initialsOf(fullname),
  };
  known.set(member, texts);
  return texts;
}

function tagsOf({ startups }: Member, except: Startup | undefined): MemberCard["tags"] {
  return startups
    .slice(0, TAGS)
    .filter((startup) => startup !== except)
    .map(tagOf);
}

const tagOf = rememberedFor(
  (startup: Startup) => startup,
  ({ data, url }) => ({ title: typographic(data.title, "fr"), href: encodePath(url) }),
);

/** First letters of the first and last names: `Jean-Pierre d’Ormes` is JD. */
export function initialsOf(fullname: string): string {
  const words = fullname.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => /\p{L}\p{M}*/u.exec(word ?? "")?.[0].toLocaleUpperCase("fr") ?? "").join("");
}
