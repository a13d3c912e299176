import {
  dateOfDivider,
  type DayDivider,
  type Divider,
  dividerMonths,
  dividerOf,
  numberOf,
  type Rings,
} from '@shared/domain/filing/divider';
import { fold, foldPlain } from '@shared/domain/search/fold';
import { type DatePhraseContext, readDatePhrase } from '@shared/domain/time/date-phrase';
import { monthNumber } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { placeOf } from '../../state/log-plan';
import type { View } from '../../state/desk';

/** Month names, German and English, by number; what is typed may be their beginning. */
const monthWords: readonly string[] = [
  'januar january jänner',
  'februar february',
  'märz march mrz',
  'april',
  'mai may',
  'juni june',
  'juli july',
  'august',
  'september',
  'oktober october',
  'november',
  'dezember december',
];

interface Named {
  readonly view: View;
  readonly words: string;
}

const places: readonly Named[] = [
  { view: { name: 'today', date: null }, words: 'heute today' },
  { view: { name: 'pile' }, words: 'stapel pile' },
  { view: { name: 'workload' }, words: 'auslastung workload' },
  { view: { name: 'binder', divider: { kind: 'later' } }, words: 'später later' },
  { view: { name: 'binder', divider: { kind: 'heap' } }, words: 'verteilen deal zu to' },
  { view: { name: 'binder', divider: { kind: 'closed' } }, words: 'geschlossen closed' },
  { view: { name: 'bin' }, words: 'papierkorb bin gelöscht deleted' },
  { view: { name: 'binder', divider: null }, words: 'register ringbuch binder' },
];

/** What lies in the rings, and the sheets for single days among it. */
interface Sheets {
  readonly rings: Rings;
  readonly days: readonly DayDivider[];
}

/**
 * The pages that a typed text can mean, the likeliest first: a number 1 to 31 (the first sheet that bears it), the beginning of a month's name or of a
 * place's in German or English, or any date phrase, whose divider it is.
 */
export function findViews(text: string, context: DatePhraseContext, { rings, days }: Sheets): View[] {
  const typed = text.trim();
  if (typed === '') return [];
  const { today } = rings;
  if (/^\d{1,2}\.?$/.test(typed)) {
    const number = Number.parseInt(typed, 10);
    const sheet = days.find((divider) => numberOf(divider) === number);
    return sheet ? [viewOf(sheet, today)] : [];
  }
  const months = dividerMonths(today).filter((month) => begins(monthWords[monthNumber(month) - 1] ?? '', typed));
  const named = places.filter(({ words }) => begins(words, typed)).map(({ view }) => view);
  const found = [...months.map((month): View => viewOf({ kind: 'month', month }, today)), ...named];
  return found.length > 0 ? found : dateView(typed, context, rings);
}

function dateView(typed: string, context: DatePhraseContext, rings: Rings): View[] {
  const phrase = readDatePhrase(typed, context);
  return phrase.ok ? [viewOf(dividerOf(placeOf(phrase.value), rings), context.today)] : [];
}

/** Today's sheet is the page of today, the pile has a place of its own. */
function viewOf(divider: Divider, today: PlainDate): View {
  const isDay = divider.kind === 'day' || divider.kind === 'date';
  if (isDay && dateOfDivider(divider, today) === today) return { name: 'today', date: null };
  return divider.kind === 'pile' ? { name: 'pile' } : { name: 'binder', divider };
}

function begins(words: string, typed: string): boolean {
  return words
    .split(' ')
    .some((word) => fold(word).startsWith(fold(typed)) || foldPlain(word).startsWith(foldPlain(typed)));
}
