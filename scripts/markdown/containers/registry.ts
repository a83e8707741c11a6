/** Every container and directive that editors may write, in the order of their guide. */
import type { ContainerDefinition } from "./definition.ts";
import { foldName } from "./head.ts";
import { DIRECTIVES } from "./kinds/directives.ts";
import { EDITORIAL } from "./kinds/editorial.ts";
import { GROUPS } from "./kinds/groups.ts";
import { MEDIA } from "./kinds/media.ts";

/** The whole list, from which the editors' guide is written. */
export const CONTAINERS: readonly ContainerDefinition[] = [...EDITORIAL, ...GROUPS, ...MEDIA, ...DIRECTIVES];

const BY_NAME = new Map(CONTAINERS.map((definition) => [definition.name, definition]));

/** The names recognised inside a line of text. */
export const DIRECTIVE_NAMES: ReadonlySet<string> = new Set(DIRECTIVES.map(({ name }) => name));

/** The names recognised after `:::`. */
export const CONTAINER_NAMES: readonly string[] = CONTAINERS.filter(({ form }) => form !== "inline").map(
  ({ name }) => name,
);

/** What a name stands for, whatever its accents and case. */
export function findContainer(name: string): ContainerDefinition | undefined {
  return BY_NAME.get(foldName(name));
}
