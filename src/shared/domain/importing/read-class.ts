import type { CustomerClass } from '../records/dossier';

const shape =
  /^(?:kl(?:asse)?\.?|class|kategorie|category|tier)?\s*([abc123])(?:[\s-]*(?:kunde|kundin|kunden|customer|client|account))?$/i;
const byLetter: Readonly<Record<string, CustomerClass>> = { a: 'A', b: 'B', c: 'C', '1': 'A', '2': 'B', '3': 'C' };

/** The class of "a", "A-Kunde", "Klasse B", "3". @returns null when the text names none of the three. */
export function readClass(cell: string): CustomerClass | null {
  const letter = shape.exec(cell.trim())?.[1];
  return letter === undefined ? null : (byLetter[letter.toLowerCase()] ?? null);
}
