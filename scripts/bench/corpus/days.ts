/** Arithmetic on days without a clock, so that a corpus never depends on when or where it is made. */

/** The day around which the corpus lives: missions end after it, a few phases start after it. */
export const REFERENCE_DAY = "2026-11-22";

const DAYS_IN_ERA = 146_097;

/** Days since 1 March of year 0, in the Gregorian calendar. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

/** The opposite of `dayNumber`, as `AAAA-MM-JJ`. */
export function dayText(number: number): string {
  const era = Math.floor(number / DAYS_IN_ERA);
  const rest = number - era * DAYS_IN_ERA;
  const leaps = Math.floor(rest / 1_460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const ofEra = Math.floor((rest - leaps) / 365);
  const ofYear = rest - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, "0"), pad(month), pad(date)].join("-");
}

/** The day that comes so many days after, or before when negative. */
export function later(day: string, days: number): string {
  return dayText(dayNumber(day) + days);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
