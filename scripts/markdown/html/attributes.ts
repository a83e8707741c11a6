/** The attributes of raw HTML elements. */

/** An attribute as parsed: entities resolved, value absent when none was written. */
export interface Attribute {
  name: string;
  value: string | undefined;
}

/** The value of an attribute, undefined when it is not there. */
export function attributeValue(attributes: readonly Attribute[], name: string): string | undefined {
  const found = attributes.find((attribute) => attribute.name.toLowerCase() === name);
  return found && (found.value ?? "");
}

/** Gives an attribute its value, adding it when it is not there. */
export function setAttributeValue(attributes: Attribute[], name: string, value: string): void {
  const found = attributes.find((attribute) => attribute.name.toLowerCase() === name);
  if (found) found.value = value;
  else attributes.push({ name, value });
}
