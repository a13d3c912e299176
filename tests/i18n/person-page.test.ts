import { expect, test } from 'vitest';
import { createI18n } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { personPage } from '@renderer/i18n/person-page';
import { doSheet } from '@shared/domain/filing/do-sheet';
import { behindDay } from '@shared/domain/filing/place';
import type { LooseSheet } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { contactId, dossierWith, momentAt } from '../domain/fixtures';

const german = await createI18n(localeFor('de', ['de-DE']));

test('the page of a loose sheet tells how it comes again, how long it takes, and when it was done', () => {
  const place = behindDay(plainDate('2026-03-13'));
  const sheet: LooseSheet = {
    ...dossierWith({ place, task: 'other', minutes: 45 }),
    sheet: { repeats: { every: 2, unit: 'weeks' }, turn: null },
  };
  const report = { text: 'Verschickt.', place: null, calendar: mondayToFriday, estimates: shippedEstimates };
  const { dossier, contact } = doSheet(sheet, report, contactId, momentAt('2026-03-13'));
  const person = {
    binder: undefined,
    contacts: [contact],
    documents: [],
    filledForms: [],
    reminders: [],
    calculations: [],
    filledFormDrafts: [],
    calculationDrafts: [],
    lines: [],
  };
  const page = personPage({ ...person, dossier, draft: null, cardDraft: null }, momentAt('2026-03-14'), german);
  const rows = page.sections.flatMap((section) => section.rows.map(({ label, value }) => [label, value]));
  expect(rows).toContainEqual(['Ort', 'hinter Fr., 27. März 2026']);
  expect(rows).toContainEqual(['Eigene Dauer', '45 min']);
  expect(rows).toContainEqual(['Kommt wieder', 'alle 2 Wochen']);
  expect(rows).toContainEqual([
    'Freitag, 13. März 2026, 10:00',
    'Erledigt\nVerschickt.\nabgelegt hinter Fr., 27. März 2026',
  ]);
});
