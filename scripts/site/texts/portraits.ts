/** Portraits and logos that records name: a drawing or initials stand for one that is not there, and hide the mistake. */
import type { Catalogue } from "../../catalogue/model.ts";
import type { RecordSource } from "../../content/load.ts";
import { nearest } from "../../content/nearest.ts";
import type { Context } from "../context.ts";

type Images = ReadonlyMap<string, string>;

/** Where logos of incubators are. */
const LOGOS = "/img/incubators/";

/** Such mistakes told of one site: the nearest name is looked for among all images, for each. */
const MOST_TOLD = 100;

/** An address on another server, or of another kind. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Tells those that the site does not have; a portrait on another server gives way to initials on purpose. */
export function checkPortraits({ incubators, members }: Portrayed, images: Images, context: Teller): void {
  const named: Named[] = [
    ...incubators
      .filter(({ hidden }) => !hidden)
      .map(({ data: { logo }, source }) => ({ key: "logo", written: logo, folder: LOGOS, source })),
    ...members
      .filter(({ data: { avatar = "" } }) => !ELSEWHERE.test(avatar))
      .map(({ data: { avatar }, source }) => ({ key: "avatar", written: avatar, folder: "", source })),
  ];
  const missing = named.filter(
    ({ written, folder }) => written !== undefined && !images.has(`${folder}${written}`),
  );
  for (const { key, written = "", folder, source } of missing.slice(0, MOST_TOLD)) {
    const known = [...images.keys()].filter((path) => path.startsWith(folder));
    const near = nearest(`${folder}${written}`, known)?.slice(folder.length);
    const remedy = `Déposez-la dans content${folder || "/img/"}, ou retirez cette ligne : un dessin ou des initiales en tiennent lieu.`;
    context.tell(source, [key], "missing-portrait", {
      message: `image introuvable : « ${written} ».`,
      hint: near === undefined ? remedy : `Vouliez-vous dire « ${near} » ?`,
    });
  }
}

/** What is needed of the catalogue, and of the context. */
type Portrayed = Pick<Catalogue, "incubators" | "members">;
type Teller = Pick<Context, "tell">;

interface Named {
  key: string;
  written: string | undefined;
  /** Prefix of what is written, in published paths. */
  folder: string;
  source: RecordSource;
}
