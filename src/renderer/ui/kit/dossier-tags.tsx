import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { daysLate } from '@shared/domain/filing/divider';
import { kindOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { SheetMark } from './sheet-mark';
import { Tag } from './tag';

interface DossierTagsProps {
  readonly dossier: Dossier;
  readonly today: PlainDate;
}

/** What to know of a dossier at a glance: late, a loose sheet, promised, the kind where it isn't an ordinary call, attempts, class. */
export function DossierTags({ dossier, today }: DossierTagsProps) {
  const { t } = useI18n();
  const { place, promise, card, attempts } = dossier;
  const late = place.kind === 'day' ? daysLate(place.date, today) : 0;
  const kind = kindOfWork(dossier);
  return (
    <>
      {late > 0 && (
        <Tag tone="late">
          {t('tags.days', { count: late })}
          <span className="visually-hidden"> {t('tags.late')}</span>
        </Tag>
      )}
      {isSheet(dossier) && (
        <Tag>
          <SheetMark />
        </Tag>
      )}
      {promise && <Tag tone="promise">{t('tags.promised')}</Tag>}
      {kind === 'meeting' && <Tag tone="promise">{t('kind.meeting')}</Tag>}
      {attempts > 0 && <Tag>{t('counts.attempt', { count: attempts + 1 })}</Tag>}
      {card.class && <Tag tone="class">{card.class}</Tag>}
    </>
  );
}
