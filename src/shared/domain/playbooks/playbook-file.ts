import { playbookVersionSchema } from '../records/playbook';
import { templateFile } from '../templates/template-file';
import { playbookRules } from './change-playbook';

/** The file by which playbooks are handed on. It holds no word of any customer. */
export const playbookFile = templateFile('playbooks', playbookRules, playbookVersionSchema);
