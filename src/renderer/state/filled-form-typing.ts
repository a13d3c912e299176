import type { FilledForm } from '@shared/domain/records/filled-form';
import { parseFilledFormDraft, type TypedForm } from '@shared/domain/records/filled-form-draft';
import { changeFilledForm } from '../actions/change-filled-form';
import { PageTyping } from './page-typing';

type Written = Pick<FilledForm, 'answers' | 'date'>;

/** What is filled in on forms and not saved yet. */
export const filledFormTyping: PageTyping<FilledForm, TypedForm, Written> = new PageTyping({
  name: 'filledForms',
  read: ({ filledForms }, { id }) => filledForms.draft(id),
  write: ({ filledForms }, { id, dossierId, binderId }, draft) =>
    filledForms.saveDraft(parseFilledFormDraft({ filledFormId: id, dossierId, binderId, ...draft })),
  discard: ({ filledForms }, { id }) => filledForms.discardDraft(id),
  change: changeFilledForm,
  words: ({ answers }, { form }) => {
    const lines = answers.map(({ field: key, text, chosen }) => {
      const field = form.fields.find((one) => one.key === key);
      const options = field && 'options' in field ? field.options : [];
      const said = [text, ...options.filter((option) => chosen.includes(option.key)).map(({ label }) => label)];
      return said.some(Boolean) ? `${field?.label ?? key}: ${said.filter(Boolean).join(', ')}` : '';
    });
    return [form.name, ...lines].filter(Boolean).join('\n');
  },
});
