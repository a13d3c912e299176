import { type CustomerPromise, type Dossier, isReminder, isSheet } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { isAtRisk } from '@shared/domain/filing/promise';
import { daysLate } from '@shared/domain/filing/divider';
import { kindOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { useMissing } from '../../state/preparation';
import { lazyPart } from './lazy-part';
import { SheetMark } from './sheet-mark';
import { Tag } from './tag';

const ComplaintTag = lazyPart(async () => (await import('./complaint-tag')).ComplaintTag);

interface DossierTagsProps {
  readonly dossier: Dossier;
  readonly today: PlainDate;
}

/** What to know of a dossier at a glance: late, a loose sheet, promised, the kind where it isn't an ordinary call, what its card lacks before a first call, attempts, class. */
export function DossierTags({ dossier, today }: DossierTagsProps) {
  const { t } = useI18n();
  const { place, promise, card, attempts } = dossier;
  const late = place.kind === 'day' ? daysLate(place.date, today) : 0;
  const kind = kindOfWork(dossier);
  const missing = useMissing(dossier);
  const complaint = dossier.care?.complaint;
  return (
    <>
      {late > 0 && (
        <Tag tone="late">
          {t('tags.days', { count: late })}
          <span className="visually-hidden"> {t('tags.late')}</span>
        </Tag>
      )}
      {isReminder(dossier) ? (
        <Tag>{t(`reminder.${dossier.reminds.kind}`)}</Tag>
      ) : (
        isSheet(dossier) && (
          <Tag>
            <SheetMark />
          </Tag>
        )
      )}
      {complaint && <ComplaintTag complaint={complaint} today={today} />}
      {promise && <PromiseTag promise={promise} atRisk={isAtRisk(dossier)} />}
      {kind === 'meeting' && <Tag tone="promise">{t('kind.meeting')}</Tag>}
      {missing[0] && <Tag>{t('tags.missing', { count: missing.length, field: missing[0] })}</Tag>}
      {attempts > 0 && <Tag>{t('counts.attempt', { count: attempts + 1 })}</Tag>}
      {card.class && <Tag tone="class">{card.class}</Tag>}
    </>
  );
}

interface PromiseTagProps {
  readonly promise: CustomerPromise;
  readonly atRisk: boolean;
}

/** That the date was promised; where it lies elsewhere, for which day (method.md, rule 6). */
function PromiseTag({ promise, atRisk }: PromiseTagProps) {
  const { t, formats } = useI18n();
  if (!atRisk) return <Tag tone="promise">{t('tags.promised')}</Tag>;
  return (
    <Tag tone="late">
      {t('tags.promisedFor', { day: formats.tinyDay(promise.date) })}
      <span className="visually-hidden">, {t('tags.atRisk')}</span>
    </Tag>
  );
}
