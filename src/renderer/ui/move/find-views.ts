import { type Divider, dividerMonths, dividerOf } from '@shared/domain/filing/divider';
import { fold, foldPlain } from '@shared/domain/search/fold';
import { type DatePhraseContext, readDatePhrase } from '@shared/domain/time/date-phrase';
import { monthNumber } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
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

/**
 * The pages that a typed text can mean, the likeliest first: a number 1 to 31, the beginning of a month's name or of a
 * place's in German or English, or any date phrase, whose divider it is.
 */
export function findViews(text: string, context: DatePhraseContext): View[] {
  const typed = text.trim();
  if (typed === '') return [];
  const { today } = context;
  if (/^\d{1,2}\.?$/.test(typed)) {
    const day = Number.parseInt(typed, 10);
    return day >= 1 && day <= 31 ? [viewOf({ kind: 'day', day }, today)] : [];
  }
  const months = dividerMonths(today).filter((month) => begins(monthWords[monthNumber(month) - 1] ?? '', typed));
  const named = places.filter(({ words }) => begins(words, typed)).map(({ view }) => view);
  const found = [...months.map((month): View => viewOf({ kind: 'month', month }, today)), ...named];
  return found.length > 0 ? found : dateView(typed, context);
}

function dateView(typed: string, context: DatePhraseContext): View[] {
  const phrase = readDatePhrase(typed, context);
  return phrase.ok ? [viewOf(dividerOf(placeOf(phrase.value), context.today), context.today)] : [];
}

/** Today's number is the page of today, the pile has a place of its own. */
function viewOf(divider: Divider, today: PlainDate): View {
  if (divider.kind === 'day' && divider.day === dayOfMonth(today)) return { name: 'today', date: null };
  return divider.kind === 'pile' ? { name: 'pile' } : { name: 'binder', divider };
}

function begins(words: string, typed: string): boolean {
  return words
    .split(' ')
    .some((word) => fold(word).startsWith(fold(typed)) || foldPlain(word).startsWith(foldPlain(typed)));
}
