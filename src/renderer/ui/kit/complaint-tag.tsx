import type { Complaint } from '@shared/domain/records/care';
import { daysBetween, type PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { Tag } from './tag';

interface ComplaintTagProps {
  readonly complaint: Complaint;
  readonly today: PlainDate;
}

/** That a complaint is open, and how many days there are left for the answer, or have gone by since. */
export function ComplaintTag({ complaint, today }: ComplaintTagProps) {
  const { t } = useI18n();
  const left = daysBetween(today, complaint.answerBy);
  return (
    <Tag tone={left < 0 ? 'late' : 'promise'}>
      {t('reminder.complaint')} · {left === 0 ? t('places.today') : t('tags.days', { count: Math.abs(left) })}
      {left < 0 && <span className="visually-hidden"> {t('tags.late')}</span>}
    </Tag>
  );
}
