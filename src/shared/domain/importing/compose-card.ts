import { oneLine } from './read-cell';

const salutation = /^(?:herr|herrn|frau|hr\.?|fr\.?|firma|fa\.?|mr\.?|mrs\.?|ms\.?|miss|mx\.?|divers)$/i;

/** Whether a title is only a form of address: "Herr" does not belong in front of the name, "Dr." does. */
export function isSalutation(text: string): boolean {
  return salutation.test(text.trim());
}

/** The parts of a name as one: "Dr. Annemarie Keller". */
export function composeName(parts: {
  readonly prefix: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}): string {
  return oneLine([...parts.prefix, ...parts.first, ...parts.last].join(' '));
}

export interface AddressParts {
  readonly whole: readonly string[];
  readonly street: readonly string[];
  readonly postcode: readonly string[];
  readonly city: readonly string[];
  readonly region: readonly string[];
  readonly country: readonly string[];
}

/**
 * The address in lines, as one writes it on an envelope: street, postcode and town, country. Where the postcode
 * follows the town (Britain, North America) it does here.
 */
export function composeAddress(parts: AddressParts): string {
  const postcode = parts.postcode.join(' ');
  const city = parts.city.join(', ');
  const region = parts.region.join(', ');
  const american = /^[A-Z]{2}$/.test(region);
  const town = american
    ? joinFilled([joinFilled([city, region], ', '), postcode], ' ')
    : joinFilled(/^[A-Z]{1,2}\d/.test(postcode) ? [city, postcode] : [postcode, city], ' ');
  const lines = [...parts.whole, streetLine(parts.street), town, american ? '' : region, ...parts.country];
  return lines.filter((line) => line !== '').join('\n');
}

/** A house number in a column of its own goes behind its street; other parts get lines of their own. */
function streetLine(parts: readonly string[]): string {
  return parts.reduce(
    (lines, part) => (lines === '' ? part : `${lines}${/^\d{1,4}\s?[a-z]?$/i.test(part) ? ' ' : '\n'}${part}`),
    '',
  );
}

function joinFilled(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
