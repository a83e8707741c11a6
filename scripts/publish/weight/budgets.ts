/** What readers may be made to load, in one table; a site that goes past it is not published. */
import type { Problem } from "../../content/problem.ts";
import { type RuleId, severityOf } from "../../content/rules.ts";
import { KIB, SHEET_LIMIT } from "./limits.ts";
import type { PageWeight, SiteWeight } from "./weigh.ts";

export type Measure = (typeof BUDGETS)[number]["name"];

interface Budget {
  name: string;
  rule: RuleId;
  /** What is limited, as the build's report tells it. */
  label: string;
  /** Bytes once compressed, or a number of requests. */
  limit: number;
  unit: "o" | "";
  /** The page's figure; what the whole site has in common is the same on every page that has it. */
  of: (page: PageWeight) => number;
  /** Held by half of the pages at least, instead of by every page. */
  isMedian?: true;
  /** Whether a page is past it by what is its own; what pages have in common is told by another budget. */
  isOwn?: (page: PageWeight) => boolean;
  /** How to mend it. */
  cure: string;
}

const LONG_PAGE = "Coupez la page en plusieurs, ou retirez ce qui s’y répète.";
const SHEETS = "Retirez des styles d’assets/css, ou des blocs que peu de pages emploient.";
const SCRIPTS = "Allégez les scripts d’assets/js, ou ceux que la page demande avec « additional_js ».";

export const BUDGETS = [
  {
    name: "html",
    rule: "budget-html",
    label: "HTML d’une page",
    limit: 60 * KIB,
    unit: "o",
    of: ({ html }) => html,
    cure: LONG_PAGE,
  },
  {
    name: "html-median",
    rule: "budget-html",
    label: "HTML d’une page, médiane",
    limit: 8 * KIB,
    unit: "o",
    of: ({ html }) => html,
    isMedian: true,
    cure: "Allégez l’en-tête, le pied de page ou les menus, que toutes les pages portent.",
  },
  {
    name: "css-common",
    rule: "budget-css",
    label: "Feuille de style commune",
    limit: SHEET_LIMIT,
    unit: "o",
    of: ({ sheets }) => sheets[0]?.bytes ?? 0,
    cure: SHEETS,
  },
  {
    name: "css",
    rule: "budget-css",
    label: "Feuilles de style d’une page",
    limit: SHEET_LIMIT,
    unit: "o",
    of: ({ sheets }) => total(sheets),
    isOwn: ({ sheets }) => sheets.length > 1,
    cure: SHEETS,
  },
  {
    name: "js-common",
    rule: "budget-js",
    label: "Script commun",
    limit: 5 * KIB,
    unit: "o",
    of: ({ scripts }) => scripts[0]?.bytes ?? 0,
    cure: SCRIPTS,
  },
  {
    name: "js",
    rule: "budget-js",
    label: "Scripts d’une page",
    limit: 5 * KIB,
    unit: "o",
    of: ({ scripts }) => total(scripts),
    isOwn: ({ scripts }) => scripts.length > 1,
    cure: SCRIPTS,
  },
  {
    name: "requests",
    rule: "budget-requests",
    label: "Requêtes d’une première visite",
    limit: 8,
    unit: "",
    of: ({ requests }) => requests,
    cure: "Réunissez les feuilles de style et les scripts que la page demande.",
  },
  {
    name: "requests-median",
    rule: "budget-requests",
    label: "Requêtes, médiane",
    limit: 8,
    unit: "",
    of: ({ requests }) => requests,
    isMedian: true,
    cure: "Réunissez les feuilles de style et les scripts que toutes les pages demandent.",
  },
  {
    name: "first-visit",
    rule: "budget-visit",
    label: "Première visite, médiane",
    limit: 195 * KIB,
    unit: "o",
    of: ({ firstVisit }) => firstVisit,
    isMedian: true,
    cure: "Allégez ce que toutes les pages chargent ; les polices de l’État en sont la plus grande part.",
  },
] as const satisfies readonly Budget[];

const total = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The figure to hold against a budget: that of the heaviest page, or of the page in the middle. */
export function figureOf(budget: Budget, pages: readonly PageWeight[]): number {
  const figures = pages.map((page) => budget.of(page)).sort((a, b) => a - b);
  return (budget.isMedian ? figures[Math.floor((figures.length - 1) / 2)] : figures.at(-1)) ?? 0;
}

/** Every page past a budget, and every budget that the site as a whole is past. */
export function budgetProblems({ pages }: SiteWeight): Problem[] {
  return (BUDGETS as readonly Budget[]).flatMap((budget) => {
    if (budget.isMedian) {
      return figureOf(budget, pages) > budget.limit ? [medianProblem(budget, pages)] : [];
    }
    const over = pages.filter((page) => budget.of(page) > budget.limit && (budget.isOwn?.(page) ?? true));
    return budget.name.endsWith("-common")
      ? over.slice(0, 1).map((page) => tell(budget, page))
      : over.map((page) => tell(budget, page));
  });
}

function tell(budget: Budget, page: PageWeight): Problem {
  const files = budget.rule === "budget-css" ? page.sheets : budget.rule === "budget-js" ? page.scripts : [];
  const parts = files.map(({ path, bytes }) => `${path}, ${amount(bytes, "o")}`).join(" ; ");
  const figure = `${amount(budget.of(page), budget.unit)} au lieu de ${amount(budget.limit, budget.unit)} au plus`;
  return {
    file: page.source,
    rule: budget.rule,
    message: `${page.file} : ${budget.label} : ${figure}${parts ? ` (${parts})` : ""}.`,
    hint: budget.cure,
    severity: severityOf(budget.rule),
  };
}

function medianProblem(budget: Budget, pages: readonly PageWeight[]): Problem {
  const figure = figureOf(budget, pages);
  return {
    file: "_site",
    rule: budget.rule,
    message: `${budget.label} : ${amount(figure, budget.unit)} au lieu de ${amount(budget.limit, budget.unit)} au plus.`,
    hint: budget.cure,
    severity: severityOf(budget.rule),
  };
}

/** « 14,5 Kio », or a plain number. */
function amount(figure: number, unit: "o" | ""): string {
  if (unit === "") return figure.toLocaleString("fr-FR");
  return `${(figure / KIB).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Kio`;
}

/** The table that the build prints: each budget, the site's figure, and the page it comes from. */
export function budgetTable({ pages }: SiteWeight): string {
  const rows = (BUDGETS as readonly Budget[]).map((budget) => {
    const figure = figureOf(budget, pages);
    const heaviest = budget.isMedian ? undefined : pages.find((page) => budget.of(page) === figure);
    const isShared = budget.name.endsWith("-common");
    return [
      budget.label,
      amount(figure, budget.unit),
      amount(budget.limit, budget.unit),
      heaviest && !isShared ? `/${heaviest.file.replace(/(?:^|(?<=\/))index\.html$|\.html$/, "")}` : "",
    ] as const;
  });
  const head = ["Poids, compressé", "mesuré", "au plus", "page la plus lourde"] as const;
  const width = (column: 0 | 1 | 2) => Math.max(...[head, ...rows].map((row) => row[column].length));
  const widths = [width(0), width(1), width(2)] as const;
  return [head, ...rows]
    .map(([label, figure, limit, page]) =>
      `${label.padEnd(widths[0])}  ${figure.padStart(widths[1])}  ${limit.padStart(widths[2])}  ${page}`.trimEnd(),
    )
    .join("\n");
}
