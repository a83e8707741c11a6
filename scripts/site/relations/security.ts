/** Watches the day after which nobody may rely on `security.txt` any more. */
import type { RuleId } from "../../content/rules.ts";
import type { Context } from "../context.ts";

/** Days left under which the build fails, and under which it warns. */
const FAILS = 30;
const WARNS = 60;

const DAY = 86_400_000;

/** Tells an expiry that has come, comes soon, or is too far, on the day of the build. */
export function checkSecurity(context: Context): void {
  const { data, options } = context.inputs;
  const expiry = data.site.value.signalementDeFailles?.expiration;
  if (expiry === undefined) return;
  const [year = "", ...rest] = options.date.split("-");
  if (expiry >= [Number(year) + 1, ...rest].join("-")) {
    context.tell(data.site, ["signalementDeFailles", "expiration"], "security-far", {
      message: `l’expiration de security.txt, le ${expiry}, est dans un an ou plus.`,
      hint: "Choisissez un jour à moins d’un an : les contacts doivent être vérifiés chaque année.",
    });
  }
  const left = Math.round((Date.parse(expiry) - Date.parse(options.date)) / DAY);
  if (left >= WARNS) return;
  const rule: RuleId = left < FAILS ? "security-expired" : "security-expiring";
  const when = left < 0 ? "n’est plus valable" : `n’est plus valable que ${left} jours`;
  context.tell(data.site, ["signalementDeFailles", "expiration"], rule, {
    message: `le fichier security.txt ${when}.`,
    hint: "Vérifiez les contacts, puis reportez « expiration » de moins d’un an.",
  });
}
