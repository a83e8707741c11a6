/**
 * Light or dark theme: the visitor's choice, else the page's `data-fr-scheme`, else the system's preference.
 * `data-fr-theme`, which the DSFR's colours depend on, is only ever written here.
 */
import { all, closest, root, store, stored } from "./dom.ts";

const KEY = "scheme";
const RADIOS = 'input[name="fr-radios-theme"]';
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const paper = matchMedia("print");

/** Writes the theme on `<html>` and checks its radio; does nothing on a page that offers no theme. */
export function applyTheme(): void {
  if (root.dataset.frScheme === undefined) return;
  const known = [stored("localStorage", KEY), root.dataset.frScheme].find((name) =>
    /^(system|light|dark)$/.test(name ?? ""),
  );
  const scheme = known ?? "system";
  root.dataset.frScheme = scheme;
  const asked = scheme === "system" ? (systemDark.matches ? "dark" : "light") : scheme;
  root.dataset.frTheme = paper.matches ? "light" : asked; // Ink on white paper, whatever the screen shows.
  for (const radio of all(RADIOS) as HTMLInputElement[]) radio.checked = radio.value === scheme;
}

/** Applies the theme, and again whenever the choice or the system changes, here or in another tab. */
export function startTheme(): void {
  applyTheme();
  systemDark.addEventListener("change", applyTheme);
  paper.addEventListener("change", applyTheme);
  addEventListener("afterprint", applyTheme); // The change back to the screen is not always told.
  addEventListener("storage", applyTheme);
  addEventListener("pageshow", applyTheme); // A page restored by the Back button may hold an older choice.
  document.addEventListener("change", (event) => {
    const radio = closest(event, RADIOS);
    if (!radio) return;
    const { value } = radio as HTMLInputElement;
    // Storage is forbidden: the choice lasts as long as the page.
    if (!store("localStorage", KEY, value)) root.dataset.frScheme = value;
    applyTheme();
  });
}
