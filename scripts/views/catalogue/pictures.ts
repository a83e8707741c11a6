/** Pictures of the catalogue's records: files of the site itself, found by the record's name. */
import { encodePath } from "../../content/permalink.ts";
import type { Picture } from "../../images/library.ts";
import type { Use } from "../../images/uses.ts";
import type { CatalogueTools } from "./index.ts";

/** What is needed of the tools to find a picture. */
export type PictureTools = Pick<CatalogueTools, "picture"> & {
  site: { images: ReadonlyMap<string, string> };
};

/** By preference, when a record has several. */
const EXTENSIONS = ["avif", "webp", "svg", "png", "jpg", "jpeg", "gif"];

/** A published image, by its path; undefined when the site does not hold it. */
export function pictureAt(
  path: string | undefined,
  use: Use,
  { picture }: Pick<PictureTools, "picture">,
): Picture | undefined {
  const found = path === undefined ? undefined : picture(path, use);
  return found && { ...found, src: encodePath(found.src) };
}

/** The path of the image of a folder that has a record's name, whatever its format. */
export function pathNamed(
  folder: "startups" | "members",
  id: string,
  { images }: PictureTools["site"],
): string | undefined {
  const name = `/img/${folder}/${id}`.normalize("NFC");
  const extension = EXTENSIONS.find((one) => images.has(`${name}.${one}`));
  return extension && `${name}.${extension}`;
}

/** The same image, as it is shown. */
export function pictureNamed(
  folder: "startups" | "members",
  id: string,
  use: Use,
  tools: PictureTools,
): Picture | undefined {
  return pictureAt(pathNamed(folder, id, tools.site), use, tools);
}
