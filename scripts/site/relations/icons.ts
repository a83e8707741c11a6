/** Icons that links of the menus and of the footer name: one that the sheet does not hold would not be shown. */
import { suggestion } from "../../content/nearest.ts";
import type { KeyPath } from "../../content/yaml-source.ts";
import type { DataFile } from "../../data/load.ts";
import type { DataLink } from "../../data/schemas.ts";
import { ICONS } from "../../markdown/icons.ts";
import type { Context } from "../context.ts";

/** Tells the icons that editors may not name. */
export function checkIcons(context: Context): void {
  const { navigation, footer } = context.inputs.data;
  const check = (source: DataFile<unknown>, links: readonly DataLink[] = [], path: KeyPath) => {
    for (const [index, { icone }] of links.entries()) {
      if (icone === undefined || ICONS.some((known) => known === icone)) continue;
      context.tell(source, [...path, index, "icone"], "unknown-value", {
        message: `icône inconnue : « ${icone} ».`,
        hint: suggestion(icone, ICONS, "Valeurs admises"),
      });
    }
  };
  check(navigation, navigation.value.acces_rapides, ["acces_rapides"]);
  for (const [index, { enfants }] of navigation.value.principale.entries())
    check(navigation, enfants, ["principale", index, "enfants"]);
  for (const [index, { liens }] of footer.value.colonnes.entries())
    check(footer, liens, ["colonnes", index, "liens"]);
  check(footer, footer.value.obligatoires, ["obligatoires"]);
}
