/** The DSFR icons that editors may name; the style sheet embeds exactly these. */

export const ICONS = [
  "arrow-right-line",
  "arrow-down-line",
  "arrow-right-up-line",
  "external-link-line",
  "download-line",
  "upload-line",
  "mail-line",
  "phone-line",
  "calendar-line",
  "time-line",
  "map-pin-2-line",
  "search-line",
  "information-line",
  "question-line",
  "alert-line",
  "checkbox-circle-line",
  "lightbulb-line",
  "team-line",
  "user-line",
  "home-4-line",
  "file-text-line",
  "book-2-line",
  "links-line",
  "chat-3-line",
  "play-circle-line",
  "star-line",
  "shield-line",
] as const;

/** The class of an icon that editors may name. */
export function iconClass(name: string): string {
  return `fr-icon-${name}`;
}
