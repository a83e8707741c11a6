/** A layout or a component that fails: a developer's mistake, told without a stack. */
import { PROJECT_ROOT, shownPath } from "./options.ts";

export class TemplateError extends Error {}

/** What stands in for a page whose template fails, in a preview. */
export function failurePage(message: string): string {
  const escaped = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Gabarit en erreur</title></head>
<body><h1>Un gabarit est en erreur</h1><pre>${escaped}</pre></body></html>`;
}

/** The fault itself and the first template named: Nunjucks names every template on the way to it. */
export function templateFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const template = /\(([^()]*\.njk)\)/.exec(message)?.[1] ?? "";
  return `${message.trim().split("\n").at(-1)?.trim()} (${shownPath(template, PROJECT_ROOT)})`;
}
