import { formVersionSchema } from '../records/form';
import { templateFile } from '../templates/template-file';
import { formRules } from './change-form';

/** The file by which forms are handed on. It holds no word of any customer. */
export const formFile = templateFile('forms', formRules, formVersionSchema);
