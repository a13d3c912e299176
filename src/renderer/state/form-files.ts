import { mostFileCharacters, readFormFile, writeFormFile, type FormFileProblem } from '@shared/domain/forms/form-file';
import { type FormToTake, planForms } from '@shared/domain/forms/take-forms';
import type { Form } from '@shared/domain/records/form';
import type { BinderId } from '@shared/domain/records/ids';
import type { I18n } from '../i18n/i18n-context';
import type { Services } from './services';

/** What came of choosing a file of forms. */
export type FormsRead =
  | { readonly kind: 'plan'; readonly plan: readonly FormToTake[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: FormFileProblem | 'notRead' };

const fileTypeIn = ({ t }: I18n) => ({ description: t('forms.fileType'), extensions: ['json'] });

/** Lets the user choose a file of forms, and says what it would do. Nothing is stored by it. It never rejects. */
export async function chooseForms({ shell, store }: Services, binderId: BinderId, i18n: I18n): Promise<FormsRead> {
  try {
    const opened = await shell.openFile({ fileType: fileTypeIn(i18n), maximumBytes: mostFileCharacters });
    if (opened.kind === 'cancelled') return opened;
    if (opened.kind === 'too-large') return { kind: 'refused', problem: 'tooLarge' };
    if (opened.kind === 'failed') return { kind: 'refused', problem: 'notRead' };
    const read = readFormFile(new TextDecoder().decode(opened.bytes));
    if (!read.ok) return { kind: 'refused', problem: read.problem };
    return { kind: 'plan', plan: planForms(await store.forms.of(binderId), read.value) };
  } catch {
    return { kind: 'refused', problem: 'notRead' };
  }
}

/** Saves forms as a file to hand on. @returns whether it was saved; false, too, when the user chose not to. It never rejects. */
export async function saveForms(
  { shell }: Services,
  forms: readonly Form[],
  i18n: I18n,
): Promise<'saved' | 'cancelled' | 'failed'> {
  try {
    const { kind } = await shell.saveFile({
      suggestedName: i18n.t('forms.fileName'),
      fileType: fileTypeIn(i18n),
      bytes: new TextEncoder().encode(writeFormFile(forms)),
    });
    return kind;
  } catch {
    return 'failed';
  }
}
