import * as v from 'valibot';
import { err, ok, type Result } from '../base/result';
import { type FormVersion, formVersionSchema } from '../records/form';
import { versionOf } from './change-form';

/** What a file of forms is recognised by, whatever it is called. */
const format = 'ringbuch-forms';
const formatVersion = 1;

/** A file of forms is text: one that is longer than this was not written by the app. */
export const mostFileCharacters = 4_000_000;
const mostForms = 200;
/** Nobody has changed a form more often: a higher number would leave no room for the versions to come. */
const mostVersions = 1_000_000;

/** `notForms` it is no file of forms; `newer` a later version of the app has written it; `tooLarge`; `damaged` it is one, and can't be read. */
export type FormFileProblem = 'notForms' | 'newer' | 'tooLarge' | 'damaged';

const headSchema = v.object({
  format: v.literal(format),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const formsSchema = v.object({
  forms: v.pipe(
    v.array(formVersionSchema),
    v.maxLength(mostForms),
    v.check((forms) => new Set(forms.map(({ origin }) => origin)).size === forms.length),
    v.check((forms) => forms.every(({ version }) => version <= mostVersions)),
  ),
});

/** The forms as a file that can be handed on, and read without the app. */
export function writeFormFile(forms: readonly FormVersion[]): string {
  return `${JSON.stringify({ format, formatVersion, forms: forms.map(versionOf) }, null, 2)}\n`;
}

/** The forms of a file from outside, built field by field: what the format does not name is left behind. */
export function readFormFile(text: string): Result<FormVersion[], FormFileProblem> {
  if (text.length > mostFileCharacters) return err('tooLarge');
  const content = parsed(text);
  const head = v.safeParse(headSchema, content);
  if (!head.success) return err('notForms');
  if (head.output.formatVersion > formatVersion) return err('newer');
  const read = v.safeParse(formsSchema, content);
  return read.success ? ok(read.output.forms.map(versionOf)) : err('damaged');
}

/** Editors of some systems put a mark before the first letter. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
