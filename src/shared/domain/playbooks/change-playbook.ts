import type { PlaybookKind } from '../records/playbook';
import { templateRules } from '../templates/change-template';

/** How playbooks are made, changed and handed on. */
export const playbookRules = templateRules<PlaybookKind>(({ name, purpose, tasks, acquaintance, phases, parts }) => ({
  name,
  purpose,
  tasks,
  acquaintance,
  phases,
  parts,
}));
