import * as v from 'valibot';
import type { Brand } from '../base/brand';

/** Ids are UUIDv7 text: unique across machines without a server, and in order of creation (adr/0003). */
export type BinderId = Brand<string, 'BinderId'>;
export type DossierId = Brand<string, 'DossierId'>;
export type ContactId = Brand<string, 'ContactId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type CalculationId = Brand<string, 'CalculationId'>;

/** Makes a fresh id; handed in from the composition root so that rules stay pure. */
export type NewId = () => string;

const idText = v.pipe(v.string(), v.uuid());

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
