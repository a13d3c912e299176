import type { FormKind } from '../records/form';
import { templateRules } from '../templates/change-template';

/**
 * How forms are made, changed and handed on: what is printed on one, and what waits for it. What was filled in before a change keeps the
 * version that it was filled in.
 */
export const formRules = templateRules<FormKind>(({ name, purpose, fields, demandedFor }) => ({
  name,
  purpose,
  fields,
  ...(demandedFor && { demandedFor }),
}));

export const { contentOf, made: newForm, next: nextForm, versionOf } = formRules;
