/** Runs Eleventy once, from a prepared site to files in a folder. */
import type { Generator } from "../generator/generator.ts";

/** @param folder absolute path of an empty folder */
export async function renderSite(generator: Generator, folder: string): Promise<void> {
  const [{ default: Eleventy }, { configure }] = await Promise.all([
    import("@11ty/eleventy"),
    import("../../.eleventy.ts"),
  ]);
  const eleventy = new Eleventy(undefined, folder, {
    configPath: "",
    config: configure(generator),
    quietMode: true,
  });
  await eleventy.init();
  await eleventy.write();
}
