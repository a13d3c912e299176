import type { PlainDate } from '@shared/domain/time/plain-date';
import { describeDone } from '../../i18n/describe-done';
import type { I18n } from '../../i18n/i18n-context';
import type { Notice } from '../../state/notices';
import { refusalText } from '../kit/refusal-text';

/** A notice in words. */
export function noticeText(notice: Notice, i18n: I18n, today: PlainDate): string {
  const { t } = i18n;
  switch (notice.kind) {
    case 'done': {
      const what = describeDone(notice.done, i18n, today);
      return notice.afterAll ? t('notice.afterAll', { what }) : what;
    }
    case 'refused':
      return refusalText(notice.refusal, t);
    case 'said':
      return notice.words;
    case 'unkept': {
      const why = notice.cause === null ? t('notice.silent') : t('notice.refuses', { cause: notice.cause });
      return notice.what === 'draft' ? t('notice.draftUnkept', { why }) : t('notice.settingUnkept', { why });
    }
  }
}
