import type { Refusal } from '../../actions/perform';
import type { Translate } from '../../i18n/translator';

/** Why nothing was stored, and what to do next. */
export function refusalText(refusal: Refusal, t: Translate): string {
  return refusal.kind === 'notStored' ? t('refusal.notStored', { cause: refusal.cause }) : t(`refusal.${refusal.kind}`);
}
