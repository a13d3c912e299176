import { jsonEqual } from '@shared/domain/base/json-equal';
import { type CardChange, type HistoryLine, isForgotten } from '@shared/domain/history/history-line';
import { momentOfInstant } from '@shared/domain/time/moment';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { careChanges } from './describe-care';
import { describeDone } from './describe-done';
import type { I18n } from './i18n-context';

/** A step of the history as a sentence: "Keller filed behind Fri 27 Mar." */
export function describeLine(line: HistoryLine, i18n: I18n, today: PlainDate): string {
  return isForgotten(line) ? i18n.t('history.forgotten') : describeDone(line, i18n, today);
}

/** What there is to say besides: where it lay before, and which fields of the card or which duration were changed. */
export function lineDetails(
  { verb, subject, changes, estimate, care, documents }: HistoryLine,
  i18n: I18n,
  today: PlainDate,
): string[] {
  const { from, to } = subject;
  const turned = verb === 'undo' || verb === 'redo';
  const moved = from !== null && !turned && (verb === 'binDossier' || !jsonEqual(from, to));
  return [
    ...(moved ? [i18n.t('history.was', { place: i18n.formats.place(from, today) })] : []),
    ...changes.map((change) => describeChange(change, i18n)),
    ...(estimate ? [describeEstimate(estimate, i18n)] : []),
    ...(care ? careChanges(care, i18n) : []),
    ...(documents.length > 0 ? [describeDocuments(documents, i18n)] : []),
  ];
}

/** "Fri 27 Mar, 11:02" */
export function whenOf({ at }: Pick<HistoryLine, 'at'>, { formats }: I18n, today: PlainDate): string {
  const { date, time } = momentOfInstant(at);
  return `${formats.shortDay(date, today)}, ${formats.time(time)}`;
}

/** "Phone: 030 12 → 030 34" */
function describeChange({ field, from, to }: CardChange, i18n: I18n): string {
  const said = (value: CardChange['to']) => shortened(textOf(field, value, i18n)) || i18n.t('history.nothing');
  return i18n.t('history.changed', { field: fieldName(field, i18n), from: said(from), to: said(to) });
}

/** "Offer 12, Letter and 3 more" */
function describeDocuments(titles: readonly string[], { t }: I18n): string {
  const named = titles.slice(0, 3).map(shortened);
  return t('history.documents', { names: named.join(', '), more: titles.length - named.length });
}

/** "Duration: 10 min → 25 min" */
function describeEstimate({ from, to }: NonNullable<HistoryLine['estimate']>, { t, formats }: I18n): string {
  const said = (minutes: number | null) => (minutes === null ? t('history.noOwnEstimate') : formats.duration(minutes));
  return t('history.ownEstimate', { from: said(from), to: said(to) });
}

function fieldName(field: CardChange['field'], { t }: I18n): string {
  if (field === 'phones') return t('card.phone');
  return field === 'emails' ? t('card.email') : t(`card.${field}`);
}

function textOf(field: CardChange['field'], value: CardChange['to'], { formats }: I18n): string {
  if (value === null) return '';
  if (typeof value !== 'string') return value.join(', ');
  return field === 'birthday' ? formats.birthday(value) : value.replace(/\s+/g, ' ').trim();
}

/** Long enough to recognise it by. */
const most = 60;

function shortened(text: string): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
