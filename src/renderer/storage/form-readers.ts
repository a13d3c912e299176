import { parseFilledForm as parseSheet } from '@shared/domain/records/filled-form';
import { parseForm as parseOne } from '@shared/domain/records/form';

/** What reads forms and filled forms before they are stored. */
export const parseForm = parseOne;
export const parseFilledForm = parseSheet;
