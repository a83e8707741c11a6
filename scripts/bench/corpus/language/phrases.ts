/** Sentences, paragraphs, lists and whole bodies in French, made from the word lists. */
import type { Random } from "../chance/random.ts";
import * as words from "./words.ts";

/** A link that a body may hold. */
export interface Target {
  title: string;
  url: string;
}

/** « Le service compare les aides possibles sans ressaisie. » */
export function sentence(random: Random): string {
  const opening = random.chance(0.3) ? random.pick(words.OPENINGS) : "";
  const start = `${random.pick(words.SUBJECTS)} ${random.pick(words.VERBS)} ${random.pick(words.OBJECTS)}`;
  const end = random.chance(0.8) ? ` ${random.pick(words.CIRCUMSTANCES)}` : "";
  return `${capitalised(opening + start)}${end}.`;
}

/** « Mesurer le délai de réponse avant chaque échéance », without a final stop. */
export function pitch(random: Random): string {
  const start = `${random.pick(words.INFINITIVES)} ${random.pick(words.OBJECTS)}`;
  return capitalised(`${start} ${random.pick(words.CIRCUMSTANCES)}`);
}

export function paragraph(random: Random, targets: readonly Target[] = []): string {
  const sentences = Array.from({ length: random.whole(2, 5) }, () => sentence(random));
  if (random.chance(0.15)) sentences.push(`**${sentence(random)}**`);
  if (targets.length > 0 && random.chance(0.25)) sentences.push(linkSentence(random, random.pick(targets)));
  return sentences.join(" ");
}

function linkSentence(random: Random, { title, url }: Target): string {
  return random.chance(0.5)
    ? `Ce travail complète celui de [${title}](${url}).`
    : `La suite se lit dans la fiche de [${title}](${url}).`;
}

function list(random: Random): string {
  const isOrdered = random.chance(0.2);
  const items = Array.from({ length: random.whole(3, 6) }, (_, index) => {
    const item = `${random.pick(words.INFINITIVES)} ${random.pick(words.OBJECTS)}`;
    return `${isOrdered ? `${index + 1}.` : "-"} ${item}`;
  });
  return `${capitalised(random.pick(words.SUBJECTS))} permet de\u00a0:\n\n${items.join("\n")}`;
}

/**
 * A body of about that many characters: level 2 sections of paragraphs and lists, some with level 3.
 *
 * @param targets what it may link to
 */
export function body(random: Random, length: number, targets: readonly Target[] = []): string {
  const headings = random.shuffled(words.HEADINGS);
  const blocks: string[] = [];
  for (let written = 0, section = 0; written < length; section += 1) {
    const block = sectionBlocks(random, sectionHeading(headings, section), targets);
    blocks.push(...block);
    written += block.join("\n\n").length;
  }
  return blocks.join("\n\n");
}

function sectionBlocks(random: Random, heading: string, targets: readonly Target[]): string[] {
  const blocks = [`## ${heading}`, paragraph(random, targets)];
  if (random.chance(0.6)) blocks.push(list(random));
  if (random.chance(0.3)) blocks.push(`### ${pitch(random)}`, paragraph(random, targets));
  if (random.chance(0.4)) blocks.push(paragraph(random, targets));
  return blocks;
}

/** Long bodies go round the headings again, under another name. */
function sectionHeading(headings: readonly string[], section: number): string {
  const heading = headings[section % headings.length] as string;
  const round = Math.floor(section / headings.length);
  return round === 0 ? heading : `${heading} (suite ${round})`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without accents, in lower case, other characters as hyphens: `carnet-des-forets`. */
export function slugged(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
