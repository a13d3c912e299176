import { expect, test } from 'vitest';
import { createI18n } from '@renderer/i18n/i18n-context';
import { describeProposals } from '@renderer/i18n/describe-outcome';
import { localeFor } from '@renderer/i18n/locale';
import { type Rhythms, shippedRhythms } from '@shared/domain/records/rhythm';
import { shippedOutcome } from '../domain/fixtures';

const german = await createI18n(localeFor('de', ['de-DE']));
const british = await createI18n(localeFor('en', ['en-GB']));
const rhythms: Rhythms = { A: { every: 1, warnAfter: 6 }, B: null, C: { every: 12, warnAfter: 12 } };

test.each([
  ['spoke', 'in 4 Wochen', 'in 4 weeks'],
  [
    'noAnswer',
    'nächster Arbeitstag; ab dem 3. Mal in Folge in einer Woche; ab dem 6. hinter den nächsten Monat',
    'next working day; from the 3rd time in a row in a week; from the 6th behind next month',
  ],
  ['offerWanted', 'in 5 Arbeitstagen', 'in 5 working days'],
  ['notInterested', 'in 6 Monaten, hinter den Monat', 'in 6 months, behind the month'],
])('what “%s” proposes, in words', (id, de, en) => {
  expect(describeProposals(shippedOutcome(id), shippedRhythms, german)).toBe(de);
  expect(describeProposals(shippedOutcome(id), shippedRhythms, british)).toBe(en);
});

test('closing names its reason', () => {
  const proposals = [
    { fromAttempt: 1, next: { kind: 'workingDays', count: 1 } },
    { fromAttempt: 2, next: { kind: 'close', reason: 'unreachable' } },
  ] as const;
  const outcome = { ...shippedOutcome('noAnswer'), proposals: [...proposals] };
  expect(describeProposals(outcome, shippedRhythms, british)).toBe(
    'next working day; from the 2nd time in a row close (Cannot be reached)',
  );
});

test('the classes with a rhythm are named where it takes the place of the weeks, and only there', () => {
  expect(describeProposals(shippedOutcome('spoke'), rhythms, german)).toBe(
    'in 4 Wochen; A-Kunden in einer Woche; C-Kunden in 12 Wochen',
  );
  for (const id of ['noAnswer', 'callBack', 'order', 'notInterested']) {
    expect(describeProposals(shippedOutcome(id), rhythms, german)).not.toContain('Kunden');
  }
});
