/** The promotions of the FAST, the State's acceleration fund. */
import type { Laureate, Promotion, Startup } from "./model.ts";
import { compareLaureates } from "./sorting.ts";

/** Every promotion that has laureates, by number; laureates by amount as on the old site, then by name. */
export function promotionsOf(startups: readonly Startup[]): Promotion[] {
  const byNumber = new Map<number, Laureate[]>();
  for (const startup of startups) {
    const { fast } = startup.data;
    if (!fast) continue;
    const laureates = byNumber.get(fast.promotion) ?? [];
    laureates.push({ startup, amount: fast.montant });
    byNumber.set(fast.promotion, laureates);
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([number, laureates]) => ({
      number,
      laureates: laureates.sort(compareLaureates),
      total: laureates.reduce((sum, { amount }) => sum + amount, 0),
    }));
}
