import type * as v from 'valibot';
import { emptyForm } from '../forms/design-form';
import { emptyPlaybook } from '../playbooks/design-playbook';
import { type FormKind, formSchema } from '../records/form';
import { formIdSchema } from '../records/ids';
import { playbookIdSchema, type PlaybookKind, playbookSchema } from '../records/playbook';
import type { Template, TemplateKind } from '../records/template';
import { fit, type Mender, type ObjectSchema, readId, written } from './mend';

/** What fitted no field of a template is written into what it is for, where a person can read it. */
function templateMender<Kind extends TemplateKind>(
  schema: ObjectSchema,
  idSchema: v.GenericSchema<unknown, Kind['id']>,
  empty: Kind['content'],
): Mender<Template<Kind>> {
  return (raw, { home, now, heading }) => {
    const id = readId(idSchema, raw);
    if (!id) return null;
    const { record, misfits } = fit<Template<Kind>>(schema, raw, {
      ...empty,
      id,
      binderId: home,
      origin: id,
      version: 1,
      addedAt: now,
    });
    return { ...record, purpose: written(record.purpose, misfits, heading).slice(0, 4_000) };
  };
}

export const mendForm = templateMender<FormKind>(formSchema, formIdSchema, emptyForm);
export const mendPlaybook = templateMender<PlaybookKind>(playbookSchema, playbookIdSchema, emptyPlaybook);
