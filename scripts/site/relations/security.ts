/** Watches the day after which nobody may rely on `security.txt` any more. */
import type { RuleId } from "../../content/rules.ts";
import type { Context } from "../context.ts";

/** Days left under which the build fails, and under which it warns. */
const FAILS = 30;
const WARNS = 60;

const DAY = 86_400_000;

/** Tells an expiry that has come, or comes soon, on the day of the build. */
export function checkSecurity(context: Context): void {
  const { data, options } = context.inputs;
  const expiry = data.site.value.signalementDeFailles?.expiration;
  if (expiry === undefined) return;
  const left = Math.round((Date.parse(expiry) - Date.parse(options.date)) / DAY);
  if (left >= WARNS) return;
  const rule: RuleId = left < FAILS ? "security-expired" : "security-expiring";
  const when = left < 0 ? "n’est plus valable" : `n’est plus valable que ${left} jours`;
  context.tell(data.site, ["signalementDeFailles", "expiration"], rule, {
    message: `le fichier security.txt ${when}.`,
    hint: "Vérifiez les contacts, puis reportez « expiration » de moins d’un an.",
  });
}
