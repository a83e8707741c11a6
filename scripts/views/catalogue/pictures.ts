/** Pictures of the catalogue's records: files of the site itself, found by the record's name. */
import { encodePath } from "../../content/permalink.ts";
import type { CatalogueTools } from "./index.ts";

export interface Picture {
  src: string;
  width: number | undefined;
  height: number | undefined;
}

/** What is needed of the tools to find a picture. */
export type PictureTools = Pick<CatalogueTools, "imageSize"> & {
  site: { images: ReadonlyMap<string, string> };
};

/** By preference, when a record has several. */
const EXTENSIONS = ["avif", "webp", "svg", "png", "jpg", "jpeg", "gif"];

/** A published image, by its address; undefined when the site does not hold it. */
export function pictureAt(path: string | undefined, { site, imageSize }: PictureTools): Picture | undefined {
  if (path === undefined || !site.images.has(path)) return undefined;
  const size = imageSize(path);
  return { src: encodePath(path), width: size?.width, height: size?.height };
}

/** The image of a folder that has a record's name, whatever its format. */
export function pictureNamed(
  folder: "startups" | "members",
  id: string,
  tools: PictureTools,
): Picture | undefined {
  const name = `/img/${folder}/${id}`.normalize("NFC");
  const extension = EXTENSIONS.find((one) => tools.site.images.has(`${name}.${one}`));
  return extension === undefined ? undefined : pictureAt(`${name}.${extension}`, tools);
}
