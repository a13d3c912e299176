import type { TableDiff } from '@shared/domain/base/records-diff';
import { formRules } from '@shared/domain/forms/change-form';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import type { FormKind } from '@shared/domain/records/form';
import type { BinderId } from '@shared/domain/records/ids';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { PlaybookKind } from '@shared/domain/records/playbook';
import type { BinderDiff } from '@shared/domain/records/tables';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import type { TemplateRules } from '@shared/domain/templates/change-template';
import type { BinderStore } from '../storage/binder-store';

/** How templates of a kind lie in the store: what the verbs for all kinds need to know of one. */
export interface StoredTemplates<Kind extends TemplateKind> {
  readonly rules: TemplateRules<Kind>;
  readonly verbs: Readonly<Record<'create' | 'change' | 'remove' | 'take', JournalVerb>>;
  readonly recordsIn: (store: BinderStore) => {
    readonly of: (binderId: BinderId) => Promise<Template<Kind>[]>;
    readonly get: (id: Kind['id']) => Promise<Template<Kind> | undefined>;
  };
  readonly diffOf: (diff: TableDiff<Template<Kind>>) => BinderDiff;
}

export const storedForms: StoredTemplates<FormKind> = {
  rules: formRules,
  verbs: { create: 'createForm', change: 'changeForm', remove: 'removeForm', take: 'takeForms' },
  recordsIn: ({ forms }) => ({ of: (binderId) => forms.of(binderId), get: (id) => forms.get(id) }),
  diffOf: (forms) => ({ forms }),
};

export const storedPlaybooks: StoredTemplates<PlaybookKind> = {
  rules: playbookRules,
  verbs: { create: 'createPlaybook', change: 'changePlaybook', remove: 'removePlaybook', take: 'takePlaybooks' },
  recordsIn: ({ playbooks }) => ({ of: (binderId) => playbooks.of(binderId), get: (id) => playbooks.get(id) }),
  diffOf: (playbooks) => ({ playbooks }),
};
