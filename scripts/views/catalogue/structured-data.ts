/** What search engines are told of a product: a service of the State. */
import type { Startup } from "../../catalogue/model.ts";

/**
 * A product as schema.org's `GovernmentService`.
 *
 * @param url absolute address of its page, for products without a service online
 */
export function governmentService({ data, incubators, sponsors, usertypes }: Startup, url: string): object {
  const organisation = (name: string) => ({ "@type": "GovernmentOrganization", name });
  return {
    "@type": "GovernmentService",
    name: data.title,
    description: data.mission,
    url: data.link ?? url,
    ...(data.link && { mainEntityOfPage: url }),
    inLanguage: "fr",
    serviceOperator: incubators.map((incubator) => organisation(incubator.data.title)),
    ...(sponsors.length > 0 && { provider: sponsors.map((sponsor) => organisation(sponsor.data.name)) }),
    ...(usertypes.length > 0 && {
      audience: usertypes.map(({ label }) => ({ "@type": "Audience", audienceType: label })),
    }),
  };
}
