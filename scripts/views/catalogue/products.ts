/** A product's page: what its file and the records around it tell, ready to be shown. */
import type { PhasePeriod, Startup, Transparency } from "../../catalogue/model.ts";
import { capitalize } from "../../catalogue/wording.ts";
import { longDate } from "../../content/dates.ts";
import { encodePath } from "../../content/permalink.ts";
import type { StartupData } from "../../content/schemas/catalogue/startup.ts";
import type { Picture } from "../../images/library.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CatalogueTools } from "./index.ts";
import { type MemberCard, memberCard } from "./member-card.ts";
import { pictureNamed } from "./pictures.ts";

export interface ProductView {
  badges: Startup["badges"];
  mission: string;
  link: { href: string; host: string } | undefined;
  phase: { label: string; href: string | undefined };
  /** A screenshot; a neutral drawing stands in for it. */
  picture: Picture | undefined;
  about: {
    /** `est porté` or `a été porté`. */
    carried: string;
    incubators: Carrier[];
    sponsors: string[];
    mailto: string;
    contact: string;
  };
  transparency: (Omit<Transparency, "technologies"> & { technologies: string }) | undefined;
  dates: DateView[];
  team: { active: MemberCard[]; former: MemberCard[] };
  personalData: PersonalData | undefined;
}

interface Carrier {
  name: string;
  /** Absent for a hidden incubator, which has no page. */
  href: string | undefined;
}

interface DateView {
  label: string;
  day: string;
  text: string;
  current: boolean;
  future: boolean;
}

interface PersonalData {
  facts: { term: string; values: string[] }[];
  rights: string | undefined;
}

export function productView(startup: Startup, tools: CatalogueTools): ProductView {
  const { data, latestPhase, transparency } = startup;
  const { phase } = latestPhase;
  const documentation = phase.data?.documentation_url;
  const card = (member: Startup["activeMembers"][number]) => memberCard(member, tools, { except: startup });
  return {
    badges: startup.badges,
    mission: typographic(data.mission, "fr"),
    link: data.link === undefined ? undefined : { href: data.link, host: hostOf(data.link) },
    phase: { label: capitalize(phase.badge), href: documentation && encodePath(documentation) },
    picture: pictureNamed("startups", startup.id, "banner", tools),
    about: aboutOf(startup),
    transparency: transparency && { ...transparency, technologies: transparency.technologies.join(", ") },
    dates: startup.phases.map((period) => dateOf(period, latestPhase)),
    team: { active: startup.activeMembers.map(card), former: startup.formerMembers.map(card) },
    personalData: data.rgpd && personalDataOf(data.rgpd, data.mission),
  };
}

/** The host that readers see in place of an address. */
export function hostOf(link: string): string {
  return new URL(link).host.replace(/^www\./, "");
}

function aboutOf(startup: Startup): ProductView["about"] {
  const { data, incubators, sponsors } = startup;
  const subject = encodeURIComponent(`${data.title} sur beta.gouv.fr`);
  return {
    carried: startup.carried,
    incubators: incubators.map((incubator) => ({
      name: typographic(incubator.data.title, "fr"),
      href: incubator.hidden ? undefined : encodePath(incubator.url),
    })),
    sponsors: sponsors.map((sponsor) => typographic(sponsor.data.name, "fr")),
    mailto: `mailto:${data.contact}?subject=${subject}`,
    contact: data.contact,
  };
}

function dateOf(period: PhasePeriod, latest: PhasePeriod): DateView {
  return {
    label: capitalize(period.phase.badge),
    day: period.start,
    text: longDate(period.start),
    current: period === latest,
    future: period.future,
  };
}

/** What the product says of the personal data it treats; its mission is the purpose unless it gives others. */
function personalDataOf(rgpd: NonNullable<StartupData["rgpd"]>, mission: string): PersonalData {
  const { validite_homologation: approval } = rgpd;
  const controls = (rgpd.controles ?? []).map(({ type, intervenant, date }) => {
    const by = intervenant === undefined ? "" : ` par ${intervenant}`;
    return `${type}${by}, le ${longDate(date)}`;
  });
  const facts: [term: string, values: readonly (string | undefined)[]][] = [
    ["Responsable du traitement", [rgpd.responsable]],
    ["Finalités", rgpd.finalites?.length ? rgpd.finalites : [mission]],
    ["Données traitées", rgpd.donnees ?? []],
    ["Contrôles effectués", controls],
    ["Mesures de sécurité", [rgpd.mesures_securite]],
    ["Homologation", [approval && `Valable jusqu’au ${longDate(approval)}`]],
  ];
  return {
    facts: facts.flatMap(([term, values]) => {
      const told = values.flatMap((value) => (value === undefined ? [] : typographic(value, "fr")));
      return told.length > 0 ? { term, values: told } : [];
    }),
    rights: rgpd.exercer_vos_droits,
  };
}
