import * as v from 'valibot';
import type { BinderId } from './ids';
import { countSchema } from './schemas';

/** What something on a template is called, and a text of some lines. */
export const shortText = v.pipe(v.string(), v.maxLength(200));
export const someText = v.pipe(v.string(), v.maxLength(4_000));

/** What stands on every template. */
export interface TemplateContent {
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
}

/** A kind of template, by its types. A template is made once and used with many customers, and handed on as a file: a form, a playbook. */
export interface TemplateKind {
  readonly content: TemplateContent;
  readonly id: string;
  readonly origin: string;
}

/** One version of a template, as it is handed on in a file. */
export type TemplateVersion<Kind extends TemplateKind> = Kind['content'] & {
  /** Which template it is, in whatever binder it lies. */
  readonly origin: Kind['origin'];
  /** Counted from 1. */
  readonly version: number;
};

/** A template of a binder, in its present version. */
export type Template<Kind extends TemplateKind> = TemplateVersion<Kind> & {
  readonly id: Kind['id'];
  readonly binderId: BinderId;
  readonly addedAt: number;
};

/** The fields that every template has, besides its content and its origin. */
export const templateFields = {
  version: v.pipe(countSchema, v.minValue(1)),
  name: shortText,
  purpose: someText,
};

/** No key may stand for two things. */
export function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
