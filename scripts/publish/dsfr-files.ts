/** The files of the DSFR package that are published as they are: an explicit list, never the folder. */
import { join } from "node:path";

/** Where a file of the package's `dist` stands. */
export function dsfrFile(root: string, path: string): string {
  return join(root, "node_modules", "@gouvfr", "dsfr", "dist", path);
}

/** Logical name → file of the package; published under `/assets` with a fingerprint. */
export const fingerprinted: Readonly<Record<string, string>> = {
  "artwork/light.svg": "artwork/pictograms/environment/sun.svg",
  "artwork/dark.svg": "artwork/pictograms/environment/moon.svg",
  "artwork/system.svg": "artwork/pictograms/system/system.svg",
  "artwork/technical-error.svg": "artwork/pictograms/system/technical-error.svg",
  "artwork/ovoid.svg": "artwork/background/ovoid.svg",
};

/** Published path → file of the package: browsers and systems ask for these names. */
export const fixed: Readonly<Record<string, string>> = {
  "favicon.ico": "favicon/favicon.ico",
  "favicon.svg": "favicon/favicon.svg",
  "apple-touch-icon.png": "favicon/apple-touch-icon.png",
  "android-chrome-192x192.png": "favicon/android-chrome-192x192.png",
  "android-chrome-512x512.png": "favicon/android-chrome-512x512.png",
  "manifest.webmanifest": "favicon/manifest.webmanifest",
};
