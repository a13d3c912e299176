import { parseFilledForm as parseSheet } from '@shared/domain/records/filled-form';
import { parseForm as parseOne } from '@shared/domain/records/form';
import { parsePlaybook as parseBook } from '@shared/domain/records/playbook';

/** What reads forms, filled forms and playbooks before they are stored. */
export const parseForm = parseOne;
export const parseFilledForm = parseSheet;
export const parsePlaybook = parseBook;
