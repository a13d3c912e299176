import type { InfoCard } from '../records/dossier';
import { type AddressFormat, addressPapers } from './paper';

/** The lines of an address as it stands on an envelope: company, name, then what the card says. Nothing stands there twice. */
export function addressLines({ company, name, address }: Pick<InfoCard, 'company' | 'name' | 'address'>): string[] {
  const lines = [company, name, ...address.split('\n')].map((line) => line.trim().replace(/\s+/g, ' '));
  return lines.filter((line, index) => line !== '' && lines.indexOf(line) === index);
}

/** Whether a letter would arrive: the card has more than names. */
export function hasAddress({ address }: Pick<InfoCard, 'address'>): boolean {
  return address.trim() !== '';
}

/** The field that an address has on its paper, in millimetres. */
export interface AddressField {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label full of it; on an envelope below and right of the middle, where the post reads it. */
export function addressField(format: AddressFormat): AddressField {
  const { width, height } = addressPapers[format];
  const edge = 4;
  if (format === 'label') return { left: edge, top: 3, width: width - 2 * edge, height: height - 6 };
  return { left: width / 2, top: height * 0.48, width: width / 2 - 2 * edge, height: height * 0.52 - 2 * edge };
}

const largest = { label: 10.5, envelope: 12.5 };
const smallest = 5;
const millimetresPerPoint = 25.4 / 72;
/** How wide a character is on average, and how high a line, in parts of the size of the letters. */
const characterWidth = 0.58;
export const addressLineHeight = 1.3;

/** The size of letters, in points, at which an address fits its field: as usual, or smaller where it is long. */
export function addressSize(lines: readonly string[], format: AddressFormat): number {
  const field = addressField(format);
  let size = format === 'label' ? largest.label : largest.envelope;
  while (size > smallest && heightOf(lines, size, field.width) > field.height) size -= 0.5;
  return size;
}

function heightOf(lines: readonly string[], size: number, width: number): number {
  const letter = size * millimetresPerPoint;
  const perRow = Math.max(1, Math.floor(width / (letter * characterWidth)));
  const rows = lines.reduce((sum, { length }) => sum + Math.ceil(length / perRow), 0);
  return rows * letter * addressLineHeight;
}
