import { describe, expect, it } from 'vitest';
import { completeness } from '@shared/domain/filing/completeness';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import { parseContact } from '@shared/domain/records/contact';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { plainDate } from '@shared/domain/time/plain-date';
import { fullDay, generateBinder } from '../../bench/generate-binder';
import { numberedOn } from '../../support/rings';

const today = plainDate('2026-03-13');

describe('the generated binder', () => {
  it('is the same for the same arguments', () => {
    expect(generateBinder(200, today)).toEqual(generateBinder(200, today));
  });

  it('holds valid records of about 2.4 kB with ids of their own', () => {
    const { dossiers, contacts } = generateBinder(1_000, today);
    expect(dossiers.map(parseDossier)).toEqual(dossiers);
    expect(contacts.map(parseContact)).toEqual(contacts);
    expect(new Set([...dossiers, ...contacts].map((record) => record.id)).size).toBe(dossiers.length + contacts.length);
    const average = dossiers.reduce((sum, dossier) => sum + JSON.stringify(dossier).length, 0) / dossiers.length;
    expect(average).toBeGreaterThan(2_200);
    expect(average).toBeLessThan(2_700);
  });

  it('has a full today and a full next day, and loses none', () => {
    const { dossiers } = generateBinder(1_000, today);
    const counts = new Map<Shelf, number>();
    for (const dossier of dossiers) counts.set(shelfOf(dossier), (counts.get(shelfOf(dossier)) ?? 0) + 1);
    expect(counts.get('d:2026-03-13')).toBe(fullDay);
    expect(counts.get('d:2026-03-14')).toBe(fullDay);
    const sum = completeness(1_000, counts, numberedOn(today));
    expect(sum.lost).toBe(0);
    expect(Math.min(sum.behindDays, sum.behindMonths, sum.onPile, sum.closed)).toBeGreaterThan(20);
  });
});
