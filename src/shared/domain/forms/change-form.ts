import { jsonEqual } from '../base/json-equal';
import type { Form, FormContent, FormVersion } from '../records/form';
import type { BinderId, FormId, FormOrigin } from '../records/ids';

/** A form that was not there before. @param origin which form it is, where it comes from elsewhere. */
export function newForm(
  { id, binderId, origin }: { readonly id: FormId; readonly binderId: BinderId; readonly origin: FormOrigin },
  content: FormContent,
  instant: number,
  version = 1,
): Form {
  return { id, binderId, origin, version, ...contentOf(content), addedAt: instant };
}

/**
 * The form with what was written on it, as its next version; the form itself where nothing differs. Sheets that were filled in before keep
 * the version that they were filled in.
 * @param version of a version that comes from elsewhere, should its number be higher.
 */
export function nextForm(form: Form, content: FormContent, version = 1): Form {
  if (jsonEqual(contentOf(form), contentOf(content))) return form;
  return { ...form, ...contentOf(content), version: Math.max(form.version + 1, version) };
}

/** What is printed on a form, and what waits for it. */
export function contentOf({ name, purpose, fields, demandedFor }: FormContent): FormContent {
  return { name, purpose, fields, ...(demandedFor && { demandedFor }) };
}

/** The version to be frozen on a sheet or handed on, without what belongs to its binder. */
export function versionOf({ origin, version, ...content }: FormVersion): FormVersion {
  return { origin, version, ...contentOf(content) };
}
