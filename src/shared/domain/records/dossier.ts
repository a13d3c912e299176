import * as v from 'valibot';
import { pile, placeSchema } from '../filing/place';
import { type BinderId, binderIdSchema, type DossierId, dossierIdSchema } from './ids';
import { tasks } from './outcome';
import { minutesSchema } from './calendar';
import { isPlainDate } from '../time/plain-date';
import { clockTimeSchema, countSchema, dayTimeSchema, instantSchema, line, longText, plainDateSchema } from './schemas';

export const customerClasses = ['A', 'B', 'C'] as const;
export type CustomerClass = (typeof customerClasses)[number];

/** A birthday, with the year when it is known: `1971-07-05` or `--07-05`. */
const birthdaySchema = v.pipe(v.string(), v.check(isBirthday));

function isBirthday(text: string): boolean {
  return isPlainDate(/^--\d{2}-\d{2}$/.test(text) ? text.replace('-', leapYear) : text);
}

/** A year that has every day. */
const leapYear = '2000';

/** The info card: what one needs to know before the call. Empty text means unknown. */
export const infoCardSchema = v.object({
  name: line,
  position: line,
  company: line,
  phones: v.array(line),
  emails: v.array(line),
  address: longText,
  class: v.nullable(v.picklist(customerClasses)),
  source: line,
  birthday: v.nullable(birthdaySchema),
  notes: longText,
});
export type InfoCard = v.InferOutput<typeof infoCardSchema>;

export const emptyCard: InfoCard = {
  name: '',
  position: '',
  company: '',
  phones: [],
  emails: [],
  address: '',
  class: null,
  source: '',
  birthday: null,
  notes: '',
};

/**
 * A date that the customer was told, with the words it was given in. It stays on record when the dossier is filed
 * elsewhere; `moves` counts how often that happened (method.md, rule 6).
 */
export const customerPromiseSchema = v.object({
  date: plainDateSchema,
  time: v.nullable(clockTimeSchema),
  words: line,
  givenOn: plainDateSchema,
  moves: countSchema,
});
export type CustomerPromise = v.InferOutput<typeof customerPromiseSchema>;

export const repetitionUnits = ['workingDays', 'weeks', 'months'] as const;

/** How a loose sheet comes again when it is done: after so many working days, weeks or months. */
const repetitionSchema = v.object({
  every: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
  unit: v.picklist(repetitionUnits),
});
export type Repetition = v.InferOutput<typeof repetitionSchema>;

/**
 * Which turn of a repeated sheet has come: `due` is its day by the rhythm that counts from `from`, whether or not that day is worked, and
 * wherever the sheet was moved for this once. Without `from` a sheet of the 31st would become one of the 28th in February (adr/0018).
 */
export const turnSchema = v.object({ from: plainDateSchema, due: plainDateSchema });
export type Turn = v.InferOutput<typeof turnSchema>;

/** What makes a dossier a loose sheet: work that takes time on a day and has no customer (method.md, words). */
const looseSheetSchema = v.object({
  repeats: v.nullable(repetitionSchema),
  /** Null until it was done once: so long its rhythm counts from the day that it lies behind. */
  turn: v.optional(v.nullable(turnSchema), null),
});
export type SheetPart = v.InferOutput<typeof looseSheetSchema>;

export const dossierSchema = v.object({
  id: dossierIdSchema,
  binderId: binderIdSchema,
  card: infoCardSchema,
  place: placeSchema,
  /** What the next contact will be, and in a few words what for. */
  task: v.picklist(tasks),
  about: line,
  promise: v.nullable(customerPromiseSchema),
  lastReached: v.nullable(dayTimeSchema),
  lastTried: v.nullable(dayTimeSchema),
  /** Attempts since the customer was last reached (method.md, rule 7). */
  attempts: countSchema,
  /** Null for a customer's dossier. A loose sheet has its title for a name on the card. */
  sheet: v.optional(v.nullable(looseSheetSchema), null),
  /** Its own estimate; null when that of its kind counts (method.md, rule 9). */
  minutes: v.optional(v.nullable(minutesSchema), null),
  /** How often it was moved away from a day since the last contact (method.md, rule 10). */
  moves: v.optional(countSchema, 0),
  /** The leave for which it is to be handed over to a colleague. */
  handOverFor: v.optional(v.nullable(line), null),
  /** When it was put into the bin; null for a dossier in the binder. */
  binnedAt: v.nullable(instantSchema),
  createdAt: instantSchema,
});
export type Dossier = v.InferOutput<typeof dossierSchema>;

/** Other work that is filed like a dossier; it has no customer. */
export type LooseSheet = Dossier & { readonly sheet: SheetPart };

export function isSheet(dossier: Dossier): dossier is LooseSheet {
  return dossier.sheet !== null;
}

export function parseDossier(value: unknown): Dossier {
  return v.parse(dossierSchema, value);
}

/** A fresh dossier: on the pile, until it is filed behind a day. */
export function newDossier(
  id: DossierId,
  binderId: BinderId,
  createdAt: number,
  card: Partial<InfoCard> = {},
): Dossier {
  return {
    id,
    binderId,
    card: { ...emptyCard, ...card },
    place: pile,
    task: 'call',
    about: '',
    promise: null,
    lastReached: null,
    lastTried: null,
    attempts: 0,
    sheet: null,
    minutes: null,
    moves: 0,
    handOverFor: null,
    binnedAt: null,
    createdAt,
  };
}

/** What a dossier is called in lists: the name on the card, else the company; empty when neither is known. */
export function titleOf(card: InfoCard): string {
  return card.name.trim() || card.company.trim();
}

/** The second line beside the title: the company, unless it already is the title. */
export function subtitleOf(card: InfoCard): string {
  return card.name.trim() === '' ? '' : card.company.trim();
}
