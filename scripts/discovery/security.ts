/** `/.well-known/security.txt`: whom to tell of a fault of the site's safety (RFC 9116). */
import type { Site } from "../site/model.ts";
import { absolute } from "../views/head.ts";

export const SECURITY_FILE = ".well-known/security.txt";

/** Path → text; none for a site that names nobody. */
export function securityFiles(site: Site): Map<string, string> {
  const facts = site.data.site.value;
  const security = facts.signalementDeFailles;
  if (security === undefined) return new Map();
  const { contacts, expiration, langues, politique } = security;
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expiration}T00:00:00Z`,
    `Preferred-Languages: ${langues.join(", ")}`,
    `Canonical: ${absolute(facts, `/${SECURITY_FILE}`)}`,
    ...(politique === undefined ? [] : [`Policy: ${politique}`]),
  ];
  return new Map([[SECURITY_FILE, `${lines.join("\n")}\n`]]);
}
