import * as v from 'valibot';
import type { Brand } from '../base/brand';

/** Ids are UUIDv7 text: unique across machines without a server, and in order of creation (adr/0003). */
export type BinderId = Brand<string, 'BinderId'>;
export type DossierId = Brand<string, 'DossierId'>;
export type ContactId = Brand<string, 'ContactId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type CalculationId = Brand<string, 'CalculationId'>;
export type FormId = Brand<string, 'FormId'>;
/** Which form it is, in whatever binder it lies: the same in every file that it is handed on in. */
export type FormOrigin = Brand<string, 'FormOrigin'>;
export type FilledFormId = Brand<string, 'FilledFormId'>;
/** What a field, and an option of it, is known by within its form, through all versions of that. */
export type FieldKey = Brand<string, 'FieldKey'>;
export type OptionKey = Brand<string, 'OptionKey'>;

export type PlaybookId = Brand<string, 'PlaybookId'>;
/** Which playbook it is, in whatever binder it lies. */
export type PlaybookOrigin = Brand<string, 'PlaybookOrigin'>;
/** What a part of a playbook, and an item of it, is known by within the playbook, through all versions of that. */
export type PartKey = Brand<string, 'PartKey'>;
export type ItemKey = Brand<string, 'ItemKey'>;

/** Makes a fresh id; handed in from the composition root so that rules stay pure. */
export type NewId = () => string;

/** What every id is, and every key within a form or a playbook. */
export const idText = v.pipe(v.string(), v.uuid());

export const binderIdSchema = v.pipe(
  idText,
  v.transform((text) => text as BinderId),
);
export const dossierIdSchema = v.pipe(
  idText,
  v.transform((text) => text as DossierId),
);
export const contactIdSchema = v.pipe(
  idText,
  v.transform((text) => text as ContactId),
);
export const documentIdSchema = v.pipe(
  idText,
  v.transform((text) => text as DocumentId),
);
export const calculationIdSchema = v.pipe(
  idText,
  v.transform((text) => text as CalculationId),
);
export const formIdSchema = v.pipe(
  idText,
  v.transform((text) => text as FormId),
);
export const formOriginSchema = v.pipe(
  idText,
  v.transform((text) => text as FormOrigin),
);
export const filledFormIdSchema = v.pipe(
  idText,
  v.transform((text) => text as FilledFormId),
);
export const keyText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/));
export const fieldKeySchema = v.pipe(
  keyText,
  v.transform((text) => text as FieldKey),
);
export const optionKeySchema = v.pipe(
  keyText,
  v.transform((text) => text as OptionKey),
);
