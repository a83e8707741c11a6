/** What every page shows around its content: header, menus, footer. */
import { createHash } from "node:crypto";
import type { Audience } from "../data/audience.ts";
import type { SiteData } from "../data/load.ts";
import { NOTICE_LEVELS, type Notice, noticeOf } from "../data/notices.ts";
import type { DataLink } from "../data/schemas.ts";
import { typographic } from "../markdown/typography.ts";
import type { Crumb } from "../site/breadcrumbs.ts";
import { type MarkedEntry, markMenu } from "../site/menus.ts";
import type { BuildOptions } from "../site/model.ts";

export interface ShellLink {
  titre: string;
  lien: string;
  lang: string | undefined;
  icone: string | undefined;
  /** Leads out of the site, in a new window. */
  external: boolean;
}

/** The banner of the day. */
export interface ShellNotice {
  /** Tells it from other banners, for the browser to remember that a reader closed it. */
  id: string;
  title: string;
  text: string | undefined;
  /** The DSFR's name for its level. */
  level: string;
  link: ShellLink | undefined;
  closable: boolean;
}

/** The parts of the shell that no page changes; made once a build. */
export interface Shell {
  site: SiteData["site"]["value"];
  notice: ShellNotice | undefined;
  /** Where visits are counted, if they are. */
  audience: Audience | undefined;
  shortcuts: ShellLink[];
  footer: {
    description: string;
    columns: { titre: string; links: ShellLink[] }[];
    partners: { nom: string; lien: string }[];
    mandatory: ShellLink[];
  };
}

/** @param options of the build: its date decides which banner is shown, and a preview counts no visit */
export function shellOf(data: SiteData, { date, preview }: Pick<BuildOptions, "date" | "preview">): Shell {
  const { site, navigation, footer } = data;
  const columns = footer.value.colonnes.map(({ titre, liens }) => ({ titre, links: liens.map(shellLink) }));
  if (site.value.reseaux.length > 0) {
    columns.push({ titre: "Nous suivre", links: site.value.reseaux.map(shellLink) });
  }
  return {
    site: site.value,
    audience: preview ? undefined : site.value.mesureAudience,
    notice: shellNotice(noticeOf(data.notices.value, date)),
    shortcuts: navigation.value.acces_rapides.map(shellLink),
    footer: {
      description: footer.value.description,
      columns,
      partners: footer.value.partenaires,
      mandatory: footer.value.obligatoires.map((link) =>
        link.lien.startsWith("/accessibilite")
          ? shellLink({ ...link, titre: `${link.titre} : ${site.value.accessibilite}` })
          : shellLink(link),
      ),
    },
  };
}

/** The main menu, marked for a page: what is not under an entry's address may stand under its page, as posts do. */
export function navigationFor(data: SiteData, url: string, breadcrumb: readonly Crumb[]): MarkedEntry[] {
  const above = breadcrumb.slice(1).flatMap(({ link }) => link ?? []);
  return markMenu(data.navigation.value.principale, url, "menu", above.reverse());
}

function shellNotice(notice: Notice | undefined): ShellNotice | undefined {
  if (!notice) return undefined;
  const title = typographic(notice.titre, "fr");
  return {
    id: createHash("sha256").update(JSON.stringify(notice)).digest("hex").slice(0, 8),
    title,
    text: notice.texte && typographic(notice.texte, "fr"),
    level: NOTICE_LEVELS[notice.niveau],
    link: notice.lien && shellLink(notice.lien),
    closable: notice.refermable,
  };
}

function shellLink(link: Pick<DataLink, "titre" | "lien"> & Partial<DataLink>): ShellLink {
  return { lang: undefined, icone: undefined, ...link, external: !link.lien.startsWith("/") };
}
