import * as v from 'valibot';
import { type Binder, binderSchema, newBinder } from '../records/binder';
import { type CardDraft, cardDraftSchema } from '../records/card-draft';
import { type Contact, contactSchema } from '../records/contact';
import { documentSchema, type DossierDocument, nothingSaid } from '../records/document';
import { type Dossier, emptyCard, type InfoCard, newDossier } from '../records/dossier';
import { dossierSchema } from '../records/dossier-schema';
import { infoCardSchema } from '../records/info-card';
import {
  type BinderId,
  binderIdSchema,
  contactIdSchema,
  documentIdSchema,
  type DossierId,
  dossierIdSchema,
} from '../records/ids';
import { type LogDraft, logDraftSchema, nothingTyped } from '../records/log-draft';
import { defaultPreferences, type Preferences, preferencesSchema } from '../records/preferences';
import { instantSchema, sha256Schema } from '../records/schemas';
import { momentOfInstant } from '../time/moment';

/** What mending needs from outside. */
export interface Mending {
  /** The binder of what names none. */
  readonly home: BinderId;
  /** A fresh id: the dossier of contacts and documents that name none. */
  readonly stray: DossierId;
  readonly now: number;
  /** Stands above the values that fitted no field, in the user's language. */
  readonly heading: string;
  readonly binderName: string;
}

/**
 * Makes a record of a row that is none: every field that can be read is kept, the others are set to nothing, and what stood in them is
 * written into the notes or the text, where a person can read it.
 * @returns null when the row can't be found by its id, so that nothing can be made of it.
 */
export interface Mender<Item> {
  (raw: unknown, mending: Mending): Item | null;
}

export const mendBinder: Mender<Binder> = (raw, { binderName, now }) => {
  const id = readId(binderIdSchema, raw);
  return id === null ? null : fit(binderSchema, raw, newBinder(id, binderName, now)).record;
};

export const mendDossier: Mender<Dossier> = (raw, { home, now, heading }) => {
  const id = readId(dossierIdSchema, raw);
  if (!id) return null;
  const card = fit(infoCardSchema, fieldOf(raw, 'card'), emptyCard);
  const { record, misfits } = fit(dossierSchema, raw, newDossier(id, home, now));
  const kept = [...card.misfits, ...misfits.filter(({ field }) => field !== 'card')];
  return { ...record, card: { ...card.record, notes: written(card.record.notes, kept, heading) } };
};

/** 30 December 9999, with a day to spare for the zone of the machine: later years have five digits, and no day can be written then. */
const latestInstant = 253_402_128_000_000;

export const mendContact: Mender<Contact> = (raw, { home, stray, now, heading }) => {
  const id = readId(contactIdSchema, raw);
  if (!id) return null;
  const said = v.safeParse(v.pipe(instantSchema, v.maxValue(latestInstant)), fieldOf(raw, 'instant'));
  const { date, time, instant } = momentOfInstant(said.success ? said.output : now);
  const { record, misfits } = fit<Contact>(contactSchema, raw, {
    id,
    binderId: home,
    dossierId: stray,
    at: { date, time },
    instant,
    result: 'note',
    outcomeId: null,
    outcomeName: null,
    text: '',
    cameFrom: null,
    filedTo: null,
    settledPromise: null,
    work: null,
    reminder: null,
    settledComplaint: null,
  });
  return { ...record, text: written(record.text, misfits, heading) };
};

/** Without a hash nobody could say what its content was: then it stays as it is. */
export const mendDocument: Mender<DossierDocument> = (raw, { home, stray, now }) => {
  const id = readId(documentIdSchema, raw);
  const sha256 = v.safeParse(sha256Schema, fieldOf(raw, 'sha256'));
  if (!id || !sha256.success) return null;
  return fit(documentSchema, raw, {
    id,
    binderId: home,
    dossierId: stray,
    name: '',
    mediaType: '',
    bytes: 0,
    sha256: sha256.output,
    addedAt: now,
    ...nothingSaid,
  }).record;
};

export const mendDraft: Mender<LogDraft> = (raw, { home, now, heading }) => {
  const dossierId = readId(dossierIdSchema, raw, 'dossierId');
  if (!dossierId) return null;
  const { record, misfits } = fit<LogDraft>(logDraftSchema, raw, {
    dossierId,
    binderId: home,
    ...nothingTyped,
    savedAt: now,
  });
  return { ...record, text: written(record.text, misfits, heading) };
};

export const mendCardDraft: Mender<CardDraft> = (raw, { home, now, heading }) => {
  const key = fieldOf(raw, 'dossierId');
  if (typeof key !== 'string' || key.length > 1_000) return null;
  const card = fit<Partial<InfoCard>>(infoCardSchema, fieldOf(raw, 'card'), {});
  const { record } = fit<CardDraft>(cardDraftSchema, raw, { dossierId: key, binderId: home, card: {}, savedAt: now });
  if (card.misfits.length === 0) return { ...record, card: card.record };
  return { ...record, card: { ...card.record, notes: written(card.record.notes ?? '', card.misfits, heading) } };
};

export const mendPreferences: Mender<Preferences> = (raw) => fit(preferencesSchema, raw, defaultPreferences).record;

interface Misfit {
  readonly field: string;
  readonly value: unknown;
}

export interface ObjectSchema {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}

/** The fallback with every field of the row that can be read. */
export function fit<Item extends object>(
  schema: ObjectSchema,
  raw: unknown,
  fallback: Item,
): { readonly record: Item; readonly misfits: readonly Misfit[] } {
  const read: Record<string, unknown> = {};
  const misfits: Misfit[] = [];
  for (const [field, fieldSchema] of Object.entries(schema.entries)) {
    const value = fieldOf(raw, field);
    if (value === undefined) continue;
    const parsed = v.safeParse(fieldSchema, value);
    if (parsed.success) read[field] = parsed.output;
    else if (value !== null) misfits.push({ field, value });
  }
  if (!isObject(raw) && raw !== undefined && raw !== null) misfits.push({ field: 'value', value: raw });
  return { record: { ...fallback, ...read }, misfits };
}

/** Ids may be used as they stand only when they are valid: others are no keys that anything else could name. */
export function readId<Id extends string>(schema: v.GenericSchema<unknown, Id>, raw: unknown, field = 'id'): Id | null {
  const parsed = v.safeParse(schema, fieldOf(raw, field));
  return parsed.success ? parsed.output : null;
}

export function fieldOf(raw: unknown, field: string): unknown {
  return isObject(raw) && Object.hasOwn(raw, field) ? Reflect.get(raw, field) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longestText = 1_000_000;

export function written(text: string, misfits: readonly Misfit[], heading: string): string {
  if (misfits.length === 0) return text;
  const lines = misfits.map(({ field, value }) => `${field}: ${asText(value)}`);
  return [text, `${heading}\n${lines.join('\n')}`].filter(Boolean).join('\n\n').slice(0, longestText);
}

/** Readable, whatever it is: the database may hold what JSON can't. */
export function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value, bigIntAsText) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
