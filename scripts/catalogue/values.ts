/** The small values that records of the catalogue hold: they know no record. */

export interface Badge {
  event: string;
  label: string;
  tone: "new" | "success" | "info";
}

export interface TransparencyItem {
  id: "repository" | "budget" | "stats" | "impact" | "risks" | "dashlord";
  label: string;
  available: boolean;
  /** What is said of it when it is not available, agreed with its label. */
  absence?: string;
  /** Absent when unavailable, and for a risk analysis that is not published. */
  href?: string;
}

export interface Counter {
  /** The phases it adds up. */
  phases: readonly string[];
  count: number;
  /** Without the number: `services transférés`. */
  label: string;
}
