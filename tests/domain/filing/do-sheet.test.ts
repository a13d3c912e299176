import { describe, expect, it } from 'vitest';
import { doSheet, proposeAfterDone, type SheetReport } from '@shared/domain/filing/do-sheet';
import { moveDossier } from '@shared/domain/filing/file-dossier';
import { behindDay, behindMonth, closeReasonsFor, closedOn, pile, type Place } from '@shared/domain/filing/place';
import type { LooseSheet, Repetition } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { contactId, dossierWith, momentAt } from '../fixtures';

const friday = plainDate('2026-03-13');
const behind = (text: string, time?: string) => behindDay(plainDate(text), time === undefined ? null : clockTime(time));
const weekly: Repetition = { every: 1, unit: 'weeks' };
const monthly: Repetition = { every: 1, unit: 'months' };

function sheetAt(place: Place, repeats: Repetition | null, fields: Partial<LooseSheet> = {}): LooseSheet {
  return { ...dossierWith({ place, task: 'other', ...fields }), sheet: { repeats, turn: null } };
}

function doneOn(date: string, sheet: LooseSheet, report: Partial<SheetReport> = {}) {
  const whole = { text: 'Sent', place: null, calendar: mondayToFriday, estimates: shippedEstimates, ...report };
  const { dossier, contact } = doSheet(sheet, whole, contactId, momentAt(date));
  return { sheet: dossier as LooseSheet, contact };
}

describe('a sheet that is done (rule 2)', () => {
  it('is closed as done when it does not come again', () => {
    const { sheet, contact } = doneOn('2026-03-13', sheetAt(behind('2026-03-13'), null));
    expect(sheet.place).toEqual(closedOn(friday, 'done'));
    expect(contact).toMatchObject({
      result: 'done',
      outcomeId: null,
      outcomeName: null,
      text: 'Sent',
      cameFrom: behind('2026-03-13'),
      filedTo: closedOn(friday, 'done'),
      settledPromise: null,
      reminder: null,
      settledComplaint: null,
      work: { kind: 'other', minutes: shippedEstimates.other },
    });
  });

  it('lies behind its next day, at the same time of day, and keeps everything else', () => {
    const before = sheetAt(behind('2026-03-13', '08:30'), weekly, { minutes: 45, moves: 2, about: 'for Ms Roth' });
    const { sheet, contact } = doneOn('2026-03-13', before);
    expect(sheet).toEqual({
      ...before,
      place: behind('2026-03-20', '08:30'),
      moves: 0,
      sheet: { repeats: weekly, turn: { from: friday, due: plainDate('2026-03-20') } },
    });
    expect(contact.work).toEqual({ kind: 'other', minutes: 45 });
  });

  it('is no contact: nobody was reached or tried (rule 7)', () => {
    const { sheet } = doneOn('2026-03-13', sheetAt(behind('2026-03-13'), weekly));
    expect([sheet.lastReached, sheet.lastTried, sheet.attempts]).toEqual([null, null, 0]);
  });

  it('keeps its rhythm when it was moved for once, forward or back', () => {
    const second = doneOn('2026-03-13', sheetAt(behind('2026-03-13'), weekly)).sheet;
    for (const elsewhere of ['2026-03-18', '2026-03-23']) {
      const moved = moveDossier(second, behind(elsewhere), friday) as LooseSheet;
      expect(doneOn(elsewhere, moved).sheet.place).toEqual(behind('2026-03-27'));
    }
  });

  it('counts from where it lies as long as it was never done', () => {
    const made = sheetAt(behind('2026-03-10'), weekly);
    const moved = moveDossier(made, behind('2026-03-13'), friday) as LooseSheet;
    expect(doneOn('2026-03-16', moved).sheet.place).toEqual(behind('2026-03-20'));
  });

  it('goes where it is wanted for once, and comes by its rhythm after that', () => {
    const { sheet } = doneOn('2026-03-13', sheetAt(behind('2026-03-13'), weekly), { place: behind('2026-03-19') });
    expect(sheet.place).toEqual(behind('2026-03-19'));
    expect(doneOn('2026-03-19', sheet).sheet.place).toEqual(behind('2026-03-27'));
  });

  it('comes once more when it is filed instead of closed', () => {
    const { sheet, contact } = doneOn('2026-03-13', sheetAt(behind('2026-03-13'), null), { place: pile });
    expect([sheet.place, contact.filedTo, sheet.sheet.turn]).toEqual([pile, pile, null]);
  });
});

describe('where a sheet goes that had no day', () => {
  const placeAfter = (place: Place, repeats: Repetition, today = friday) =>
    proposeAfterDone(sheetAt(place, repeats), today, mondayToFriday).place;

  it('is counted from the day it was done', () => {
    expect(placeAfter(pile, weekly)).toEqual(behind('2026-03-20'));
    expect(placeAfter(behindMonth(month('2026-03')), weekly)).toEqual(behind('2026-03-20'));
  });

  it('is a month again when it comes by months, and one that is still ahead', () => {
    expect(placeAfter(behindMonth(month('2026-03')), monthly)).toEqual(behindMonth(month('2026-04')));
    expect(placeAfter(behindMonth(month('2026-07')), { every: 3, unit: 'months' })).toEqual(
      behindMonth(month('2026-10')),
    );
    expect(placeAfter(behindMonth(month('2025-11')), { every: 2, unit: 'months' })).toEqual(
      behindMonth(month('2026-05')),
    );
  });
});

describe('the reasons for closing', () => {
  it('offer "done" for a loose sheet only, as the first one', () => {
    expect(closeReasonsFor('sheet')[0]).toBe('done');
    expect(closeReasonsFor('customer')).not.toContain('done');
  });
});
