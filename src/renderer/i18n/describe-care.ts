import { jsonEqual } from '@shared/domain/base/json-equal';
import { answeredLate, daysLeft } from '@shared/domain/care/complaint';
import type { FollowUps } from '@shared/domain/care/follow-ups';
import { occasionIn, yearsBy } from '@shared/domain/care/reminder';
import type { PageRow } from '@shared/domain/export/readable-page';
import type { HistoryLine } from '@shared/domain/history/history-line';
import type { Care, Complaint } from '@shared/domain/records/care';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier, Reminder } from '@shared/domain/records/dossier';
import { plainDate, type PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

/** "answer by Fri 4 Dec, 4 days left" */
export function describeDeadline(complaint: Complaint, { t, formats }: I18n, today: PlainDate): string {
  const left = daysLeft(complaint, today);
  const until = t('care.answerBy', { day: formats.shortDay(complaint.answerBy, today) });
  return `${until}, ${left < 0 ? t('care.late', { days: -left }) : t('care.left', { days: left })}`;
}

/** What a reminder is about, in words: "55 on Thu 3 Dec", or until when a complaint is to be answered. */
export function describeReminder(reminder: Reminder, customer: Dossier, i18n: I18n, today: PlainDate): string {
  const { t, formats } = i18n;
  const { reminds, about, sheet, place } = reminder;
  const complaint = customer.care?.complaint;
  if (reminds.kind === 'complaint' && complaint) return `${about} · ${describeDeadline(complaint, i18n, today)}`;
  const day = occasionIn(customer, reminds)?.day;
  const due = sheet.turn?.due ?? (place.kind === 'day' ? place.date : null);
  if (day?.kind !== 'yearly' || !due) return about;
  const years = yearsBy(day.day, due) ?? 0;
  const words = t(reminds.kind === 'birthday' ? 'care.turns' : 'care.yearsOn', {
    years,
    day: formats.shortDay(due, today),
  });
  return [about, words].filter(Boolean).join(' · ');
}

/** What following up a sale comes to: "thank on Tue 17 Mar, ask on Fri 10 Apr". */
export function describeFollowUps(days: FollowUps, { t, formats }: I18n, today: PlainDate): string {
  const thanks = formats.shortDay(days.thanks, today);
  const satisfaction = formats.shortDay(days.satisfaction, today);
  return t('care.followUp', { thanks, satisfaction });
}

/** What a dossier is about; of a reminder also of what it reminds. */
export function describeAbout({ reminds, about }: Pick<Dossier, 'reminds' | 'about'>, { t }: I18n): string {
  return [reminds && t(`reminder.${reminds.kind}`), about].filter(Boolean).join(': ');
}

/** What became of the complaint that a contact answered; null when it answered none. */
export function describeSettled(contact: Contact, { t, formats }: I18n, today: PlainDate): string | null {
  const { settledComplaint } = contact;
  if (!settledComplaint) return null;
  const { about, since } = settledComplaint;
  return t('care.settled', { late: answeredLate(contact) ?? 0, about, day: formats.dayAndMonth(since, today) });
}

/**
 * What is known of a customer besides the card, field by field; what nothing is known of is left out.
 * @param referrer what the one is called who has recommended one; null where that is not to be told.
 */
export function careRows(care: Care | null, i18n: I18n, today: PlainDate, referrer: string | null): PageRow[] {
  if (!care) return [];
  const { t, formats } = i18n;
  const { phase, temperament, anniversaries, complaint, referralAskedOn, referredBy } = care;
  const rows: [string, string | null][] = [
    [t('care.phase'), phase && t(`care.phaseOf.${phase}`)],
    [t('care.temperament'), temperament && t(`care.temperamentOf.${temperament}`)],
    [t('care.anniversaries'), anniversaries.map(({ name, day }) => `${name}: ${formats.birthday(day)}`).join('\n')],
    [
      t('care.complaint'),
      complaint &&
        [
          complaint.about,
          t('care.since', { day: formats.dayAndMonth(complaint.since, today) }),
          t('care.answerBy', { day: formats.dayAndMonth(complaint.answerBy, today) }),
        ].join(' · '),
    ],
    [t('care.askedLast'), referralAskedOn && formats.longDay(referralAskedOn, today)],
    [t('care.referredBy'), referredBy && (referrer ?? t('care.yes'))],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type CareField = 'phase' | 'temperament' | 'anniversaries' | 'complaint' | 'asked' | 'referredBy';

/** What of it a step has changed: "Phase: nothing → Commitment". */
export function careChanges(change: NonNullable<HistoryLine['care']>, i18n: I18n): string[] {
  const { t } = i18n;
  const [from, to] = [wordsOf(change.from, i18n), wordsOf(change.to, i18n)];
  return (Object.keys(to) as CareField[])
    .filter((field) => !jsonEqual(from[field], to[field]))
    .map((field) =>
      t(`care.changed.${field}`, { from: from[field] || t('care.nothing'), to: to[field] || t('care.nothing') }),
    );
}

function wordsOf(care: Care, { t, formats }: I18n): Record<CareField, string> {
  const { phase, temperament, anniversaries, complaint, referralAskedOn, referredBy } = care;
  return {
    phase: phase ? t(`care.phaseOf.${phase}`) : '',
    temperament: temperament ? t(`care.temperamentOf.${temperament}`) : '',
    anniversaries: anniversaries.map(({ name, day }) => `${name} ${formats.birthday(day)}`).join(', '),
    complaint: complaint
      ? `${complaint.about} (${t('care.answerBy', { day: formats.longDay(complaint.answerBy, longAgo) })})`
      : '',
    asked: referralAskedOn ? formats.longDay(referralAskedOn, longAgo) : '',
    // Whoever recommended one may be gone by now: then only that somebody did is left.
    referredBy: referredBy ? t('care.yes') : '',
  };
}

/** So that every day comes with its year. */
const longAgo = plainDate('1000-01-01');
