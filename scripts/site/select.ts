/** Which documents are published on a given day. */
import type { Day } from "../content/dates.ts";

interface Publishable {
  draft?: boolean | undefined;
  publish_at?: Day | undefined;
}

/** Why a document is not published on that day, or undefined when it is. The day itself counts as published. */
export function unpublishedReason(data: Publishable, date: Day): "draft" | "scheduled" | undefined {
  if (data.draft === true) return "draft";
  return data.publish_at !== undefined && data.publish_at > date ? "scheduled" : undefined;
}
