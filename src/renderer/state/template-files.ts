import type { BinderId } from '@shared/domain/records/ids';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import { planTemplates, type TemplateToTake } from '@shared/domain/templates/take-templates';
import { mostFileCharacters, type TemplateFileProblem } from '@shared/domain/templates/template-file';
import type { I18n } from '../i18n/i18n-context';
import type { Services } from './services';
import type { Templates } from './templates';

/** What came of choosing a file of templates. */
export type TemplatesRead<Kind extends TemplateKind> =
  | { readonly kind: 'plan'; readonly plan: readonly TemplateToTake<Kind>[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: TemplateFileProblem | 'notRead' };

const fileTypeOf = (words: 'forms' | 'playbooks', { t }: I18n) => ({
  description: t(`${words}.fileType`),
  extensions: ['json'],
});

/** Lets the user choose a file of templates, and says what it would do. Nothing is stored by it. It never rejects. */
export async function chooseTemplates<Kind extends TemplateKind>(
  { shell, store }: Services,
  { words, stored, file }: Templates<Kind>,
  binderId: BinderId,
  i18n: I18n,
): Promise<TemplatesRead<Kind>> {
  try {
    const opened = await shell.openFile({ fileType: fileTypeOf(words, i18n), maximumBytes: mostFileCharacters });
    if (opened.kind === 'cancelled') return opened;
    if (opened.kind === 'too-large') return { kind: 'refused', problem: 'tooLarge' };
    if (opened.kind === 'failed') return { kind: 'refused', problem: 'notRead' };
    const read = file.read(new TextDecoder().decode(opened.bytes));
    if (!read.ok) return { kind: 'refused', problem: read.problem };
    return { kind: 'plan', plan: planTemplates(stored.rules, await stored.recordsIn(store).of(binderId), read.value) };
  } catch {
    return { kind: 'refused', problem: 'notRead' };
  }
}

/** Saves templates as a file to hand on. @returns whether it was saved; it never rejects. */
export async function saveTemplates<Kind extends TemplateKind>(
  { shell }: Services,
  { words, file }: Templates<Kind>,
  templates: readonly Template<Kind>[],
  i18n: I18n,
): Promise<'saved' | 'cancelled' | 'failed'> {
  try {
    const { kind } = await shell.saveFile({
      suggestedName: i18n.t(`${words}.fileName`),
      fileType: fileTypeOf(words, i18n),
      bytes: new TextEncoder().encode(file.write(templates)),
    });
    return kind;
  } catch {
    return 'failed';
  }
}
