import type { Refusal } from '../../actions/perform';
import type { Translate } from '../../i18n/translator';

/** Why nothing was stored, and what to do next. */
export function refusalText(refusal: Refusal, t: Translate): string {
  switch (refusal.kind) {
    case 'notStored':
      return t('refusal.notStored', { cause: refusal.cause });
    case 'formsMissing': {
      const forms = refusal.forms.map(({ form }) => form.name || t('unnamed')).join(', ');
      return t('refusal.formsMissing', { forms, count: refusal.forms.length });
    }
    default:
      return t(`refusal.${refusal.kind}`);
  }
}
