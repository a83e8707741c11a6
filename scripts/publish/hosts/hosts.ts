/** The hosts the site can be made ready for, and the files that each needs. */
import type { Site } from "../../site/model.ts";
import { headersFile, redirectsFile } from "./netlify.ts";
import { nginxFile } from "./nginx.ts";
import { objectsFile } from "./object-store.ts";
import { hostRules } from "./rules.ts";

export const HOSTS = ["netlify", "cloudflare", "nginx", "s3", "github"] as const;

export type Host = (typeof HOSTS)[number];

/** Hosts that read the same file, each in its own way. */
export const RIVALS: readonly Host[] = ["netlify", "cloudflare"];

export interface HostFiles {
  /** Published path → text. */
  inside: Map<string, string>;
  /** What follows the name of the published folder → text. */
  beside: Map<string, string>;
}

/**
 * Makes the files of the hosts asked for.
 *
 * @param folder the folder to be published, complete
 * @param files its files, as paths
 * @param compressed whether each text has its compressed twins beside it
 */
export function hostFiles(
  hosts: readonly Host[],
  site: Site,
  { folder, files, compressed = false }: { folder: string; files: readonly string[]; compressed?: boolean },
): HostFiles {
  const rules = hostRules(site, files);
  const made: HostFiles = { inside: new Map(), beside: new Map() };
  for (const host of hosts) {
    if (host === "nginx") made.beside.set(".nginx.conf", nginxFile(rules, compressed));
    else if (host === "s3") made.beside.set(".s3.json", objectsFile(rules, folder, files));
    // Without it, GitHub would leave out what begins with an underscore.
    else if (host === "github") made.inside.set(".nojekyll", "");
    else {
      made.inside.set("_headers", headersFile(rules, host));
      made.inside.set("_redirects", redirectsFile(rules, host));
    }
  }
  return made;
}
