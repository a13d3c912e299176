import { useMemo } from 'react';
import { complaintTimes, daysLeft } from '@shared/domain/care/complaint';
import { useI18n } from '../../i18n/i18n-context';
import { type Complaining, useComplaints } from '../../state/care';
import { lookUp, useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';
import { DossierRow } from '../kit/dossier-row';
import leaf from '../kit/leaf.module.css';
import { Tag } from '../kit/tag';
import { WindowedList } from '../kit/windowed-list';
import styles from './promises-leaf.module.css';

/** Every complaint that waits for its answer: what is late first, then what is to be answered today, then what is coming. */
export function ComplaintsLeaf() {
  const { t, formats } = useI18n();
  const open = useDesk((desk) => desk.open);
  const complaints = useComplaints();
  const known = useMemo(
    () => new Map(complaints && complaintTimes.flatMap((time) => complaints[time].map((one) => [one.dossier.id, one]))),
    [complaints],
  );
  const dossiers = useMemo(() => new Map([...known].map(([id, { dossier }]) => [id, dossier])), [known]);
  if (!complaints) return null;
  const groups = complaintTimes
    .filter((time) => complaints[time].length > 0)
    .map((time) => ({
      key: time,
      heading: { title: t(`care.times.${time}`), remark: formats.number(complaints[time].length) },
      ids: complaints[time].map(({ dossier }) => dossier.id),
    }));
  return (
    <>
      <div className={styles.head}>
        <p role="status" className={styles.count}>
          {t('care.count', {
            count: known.size,
            overdue: complaints.overdue.length,
            today: complaints.today.length,
          })}
        </p>
      </div>
      {groups.length === 0 ? (
        <div className={leaf.scroll}>
          <p className={styles.empty}>{t('care.none')}</p>
        </div>
      ) : (
        <WindowedList
          label={t('places.complaints')}
          groups={groups}
          known={dossiers}
          current={open}
          renderRow={({ id }) => {
            const complaining = known.get(id);
            return complaining && <ComplaintRow {...complaining} open={id === open} />;
          }}
        />
      )}
    </>
  );
}

function ComplaintRow({ dossier, complaint, open }: Complaining & { readonly open: boolean }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const { about, since, answerBy } = complaint;
  const left = daysLeft(complaint, today);
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      onOpen={() => lookUp(dossier.id)}
      lead={<time dateTime={answerBy}>{formats.tinyDay(answerBy)}</time>}
      detail={[about, t('care.since', { day: formats.dayAndMonth(since, today) })].join(' · ')}
      tags={
        <>
          <Tag tone={left < 0 ? 'late' : 'promise'}>
            {left < 0 ? t('care.late', { days: -left }) : t('care.left', { days: left })}
          </Tag>
          {dossier.card.class && <Tag tone="class">{dossier.card.class}</Tag>}
        </>
      }
    />
  );
}
