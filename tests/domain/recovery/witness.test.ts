import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWitnessText, type Witness, witnessText } from '@shared/domain/recovery/witness';
import { emptyLedger, schemaNumber, tallyOf } from '@shared/domain/records/ledger';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { testId, testInstant } from '../../support/builders';
import { runs } from '../../support/runs';

const witness: Witness = {
  schema: schemaNumber,
  databaseName: 'ringbuch-2',
  ledger: { ...emptyLedger, seq: 7, journal: 7, tables: { ...emptyLedger.tables, dossiers: tallyOf([{ id: 1 }]) } },
  writtenAt: testInstant,
  erasures: [{ id: testId() as DossierId, binderId: testId() as BinderId, erasedAt: testInstant }],
};
const text = witnessText(witness);

describe('the file of a witness', () => {
  test('says what it was given', () => {
    expect(readWitnessText(text)).toEqual({ kind: 'read', witness });
  });

  test('is damaged, not none, when anything in it has changed', () => {
    const changed = fc
      .tuple(fc.nat(text.length - 2), fc.constantFrom(...'0a"}9 z'))
      .map(([at, letter]) => text.slice(0, at) + letter + text.slice(at + 1))
      // Spaces between the members mean nothing.
      .filter((other) => sameMeaning(other) === false);
    fc.assert(
      fc.property(changed, (other) => {
        expect(readWitnessText(other)).toEqual({ kind: 'damaged' });
      }),
      { numRuns: runs },
    );
  });

  test.each(['', '{}', 'null', '[]', '7', text.slice(0, -40), '\0'.repeat(text.length)])('is damaged: %j', (other) => {
    expect(readWitnessText(other)).toEqual({ kind: 'damaged' });
  });

  test('of a later release is told from a damaged one, whatever else it says', () => {
    const later = { ...witness, schema: schemaNumber + 1, ledger: 'of a kind unknown today' };
    expect(readWitnessText(witnessText(later as unknown as Witness))).toEqual({
      kind: 'newer',
      schema: schemaNumber + 1,
    });
  });

  test('names no database but one of the user’s own', () => {
    expect(readWitnessText(witnessText({ ...witness, databaseName: 'ringbuch-folder' }))).toEqual({ kind: 'damaged' });
  });
});

function sameMeaning(other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(other)) === JSON.stringify(JSON.parse(text));
  } catch {
    return false;
  }
}
