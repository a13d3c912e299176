import * as v from 'valibot';
import { err, ok, type Result } from '../base/result';
import { areDistinct, type TemplateKind, type TemplateVersion } from '../records/template';
import type { TemplateRules } from './change-template';

/** A file of templates is text: one that is longer than this was not written by the app. */
export const mostFileCharacters = 4_000_000;
const mostTemplates = 200;
/** Nobody has changed one more often: a higher number would leave no room for the versions to come. */
const mostVersions = 1_000_000;
const formatVersion = 1;

/** `otherFile` it is no file of these; `newer` a later version of the app has written it; `tooLarge`; `damaged` it is one, and can't be read. */
export type TemplateFileProblem = 'otherFile' | 'newer' | 'tooLarge' | 'damaged';

/** How templates of a kind are written into a file that can be handed on, and read without the app, and read from one. */
export interface TemplateFile<Kind extends TemplateKind> {
  readonly write: (templates: readonly TemplateVersion<Kind>[]) => string;
  /** What comes from outside is built field by field: what the format does not name is left behind. */
  readonly read: (text: string) => Result<TemplateVersion<Kind>[], TemplateFileProblem>;
}

/** @param name what the file is recognised by, whatever it is called, and under which the templates stand in it. */
export function templateFile<Kind extends TemplateKind>(
  name: 'forms' | 'playbooks',
  { versionOf }: TemplateRules<Kind>,
  schema: v.GenericSchema<unknown, TemplateVersion<Kind>>,
): TemplateFile<Kind> {
  const format = `ringbuch-${name}`;
  const headSchema = v.object({
    format: v.literal(format),
    formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  });
  const listSchema = v.pipe(
    v.array(schema),
    v.maxLength(mostTemplates),
    v.check((templates) => areDistinct(templates.map(({ origin }) => origin))),
    v.check((templates) => templates.every(({ version }) => version <= mostVersions)),
  );
  return {
    write: (templates) => `${JSON.stringify({ format, formatVersion, [name]: templates.map(versionOf) }, null, 2)}\n`,
    read: (text) => {
      if (text.length > mostFileCharacters) return err('tooLarge');
      const content = parsed(text);
      const head = v.safeParse(headSchema, content);
      if (!head.success) return err('otherFile');
      if (head.output.formatVersion > formatVersion) return err('newer');
      const list = v.safeParse(listSchema, (content as { readonly [name: string]: unknown })[name]);
      return list.success ? ok(list.output.map(versionOf)) : err('damaged');
    },
  };
}

/** Editors of some systems put a mark before the first letter. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
