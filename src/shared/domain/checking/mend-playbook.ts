import type { PlaybookId, PlaybookOrigin } from '../records/ids';
import { type Playbook, playbookIdSchema, playbookSchema } from '../records/playbook';
import { emptyPlaybook } from '../playbooks/design-playbook';
import { fit, type Mender, readId, written } from './mend';

/** What fitted no field of a playbook is written into what it is for, where a person can read it. */
export const mendPlaybook: Mender<Playbook> = (raw, { home, now, heading }) => {
  const id = readId(playbookIdSchema, raw);
  if (!id) return null;
  const { record, misfits } = fit<Playbook>(playbookSchema, raw, {
    id: id as PlaybookId,
    binderId: home,
    origin: id as PlaybookOrigin,
    version: 1,
    ...emptyPlaybook,
    addedAt: now,
  });
  return { ...record, purpose: written(record.purpose, misfits, heading).slice(0, 4_000) };
};
