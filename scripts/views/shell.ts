/** What every page shows around its content: header, menus, footer. */
import type { SiteData } from "../data/load.ts";
import type { DataLink } from "../data/schemas.ts";
import { type MarkedEntry, markMenu } from "../site/menus.ts";

export interface ShellLink {
  titre: string;
  lien: string;
  lang: string | undefined;
  icone: string | undefined;
  /** Leads out of the site, in a new window. */
  external: boolean;
}

/** The parts of the shell that no page changes; made once a build. */
export interface Shell {
  site: SiteData["site"]["value"];
  shortcuts: ShellLink[];
  footer: {
    description: string;
    columns: { titre: string; links: ShellLink[] }[];
    partners: { nom: string; lien: string }[];
    mandatory: ShellLink[];
  };
}

export function shellOf(data: SiteData): Shell {
  const { site, navigation, footer } = data;
  const columns = footer.value.colonnes.map(({ titre, liens }) => ({ titre, links: liens.map(shellLink) }));
  if (site.value.reseaux.length > 0) {
    columns.push({ titre: "Nous suivre", links: site.value.reseaux.map(shellLink) });
  }
  return {
    site: site.value,
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

/** The main menu, marked for a page. */
export function navigationFor(data: SiteData, url: string): MarkedEntry[] {
  return markMenu(data.navigation.value.principale, url, "menu");
}

function shellLink(link: Pick<DataLink, "titre" | "lien"> & Partial<DataLink>): ShellLink {
  return { lang: undefined, icone: undefined, ...link, external: !link.lien.startsWith("/") };
}
