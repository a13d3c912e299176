import { useLiveQuery } from 'dexie-react-hooks';
import { usualFor } from '@shared/domain/calculating/currency';
import { formFile } from '@shared/domain/forms/form-file';
import { starterForms } from '@shared/domain/forms/starter-forms';
import { playbookFile } from '@shared/domain/playbooks/playbook-file';
import { starterPlaybooks } from '@shared/domain/playbooks/starter-playbooks';
import type { FormKind } from '@shared/domain/records/form';
import type { BinderId } from '@shared/domain/records/ids';
import type { PlaybookKind } from '@shared/domain/records/playbook';
import type { Template, TemplateKind, TemplateVersion } from '@shared/domain/records/template';
import type { TemplateFile } from '@shared/domain/templates/template-file';
import { type StoredTemplates, storedForms, storedPlaybooks } from '../actions/stored-templates';
import { takeTemplates } from '../actions/take-templates';
import type { I18n } from '../i18n/i18n-context';
import { attempt } from './run-action';
import { type Services, useServices } from './services';

/** What Settings and the views know of a kind of template. */
export interface Templates<Kind extends TemplateKind> {
  /** The section of the messages about them. */
  readonly words: 'forms' | 'playbooks';
  readonly stored: StoredTemplates<Kind>;
  readonly file: TemplateFile<Kind>;
  /** Those to begin with, in the user's language. */
  readonly starters: (i18n: I18n) => TemplateVersion<Kind>[];
  /** How many fields or parts one has. */
  readonly sizeOf: (template: Template<Kind>) => number;
}

export const formTemplates: Templates<FormKind> = {
  words: 'forms',
  stored: storedForms,
  file: formFile,
  starters: ({ t, locale }) => starterForms((key) => t(`starterForms.${key}`), usualFor(locale.tag).currency),
  sizeOf: ({ fields }) => fields.length,
};

export const playbookTemplates: Templates<PlaybookKind> = {
  words: 'playbooks',
  stored: storedPlaybooks,
  file: playbookFile,
  starters: ({ t }) => starterPlaybooks((key) => t(`starterPlaybooks.${key}`)),
  sizeOf: ({ parts }) => parts.length,
};

/** The templates of a binder, the oldest first. */
export function useTemplates<Kind extends TemplateKind>(
  { stored }: Templates<Kind>,
  binderId: BinderId,
): Template<Kind>[] | undefined {
  const { store } = useServices();
  return useLiveQuery(() => stored.recordsIn(store).of(binderId), [store, stored, binderId]);
}

/** Takes those to begin with into a binder; those that are there already stay as they are. */
export function takeStarters<Kind extends TemplateKind>(
  services: Services,
  { stored, starters }: Templates<Kind>,
  binderId: BinderId,
  i18n: I18n,
): Promise<boolean> {
  const offered = starters(i18n);
  const chosen = new Set<Kind['origin']>(offered.map(({ origin }) => origin));
  return attempt(services, (context) => takeTemplates(context, stored, binderId, offered, chosen));
}
