import { useId, useState } from 'react';
import type { ShelfRange } from '@shared/domain/filing/shelf';
import type { Leave } from '@shared/domain/time/working-calendar';
import { shelvesOfAbsence } from '@shared/domain/workload/absence';
import { describeRange } from '../../i18n/describe-range';
import { useI18n } from '../../i18n/i18n-context';
import { useAbsenceWork, useOpenAbsence } from '../../state/absence';
import { useBinder, useToday } from '../../state/queries';
import { Dialog } from '../kit/dialog';
import { MarkedForHandover } from './marked-for-handover';
import { MarkForHandover } from './mark-for-handover';
import { SpreadAway } from './spread-away';
import styles from './absence.module.css';

/** What falls into a leave: it is spread over the days before or after, or marked for a colleague. Nothing moves without a preview. */
export function ClearAbsence({ onClose }: { readonly onClose: () => void }) {
  const leaveId = useOpenAbsence((open) => open.leaveId);
  const binder = useBinder();
  const today = useToday();
  const leave = binder?.leave.find(({ id }) => id === leaveId);
  const shelves = leave ? shelvesOfAbsence(leave, today) : null;
  return leave && shelves ? <Clearing shelves={shelves} leave={leave} onClose={onClose} /> : null;
}

const ways = ['before', 'after', 'handover'] as const;

interface ClearingProps {
  readonly shelves: ShelfRange;
  readonly leave: Leave;
  readonly onClose: () => void;
}

function Clearing({ shelves, leave, onClose }: ClearingProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const group = useId();
  const work = useAbsenceWork(shelves, leave);
  const begun = leave.from <= today;
  const [way, setWay] = useState<(typeof ways)[number]>(begun ? 'after' : 'before');
  const title = t('absence.title', { name: leave.name, days: describeRange(leave, i18n, today) });
  return (
    <Dialog title={title} onClose={onClose} wide>
      {work && (
        <div className={styles.clearing}>
          <p>
            {work.count === 0
              ? t('absence.nothingFalls')
              : t('absence.falls', { count: work.count, time: formats.duration(work.minutes) })}
          </p>
          <div className={styles.ways} role="radiogroup" aria-label={t('absence.way')}>
            {ways.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={group}
                  checked={way === one}
                  disabled={one === 'before' && begun}
                  onChange={() => setWay(one)}
                />
                {t(`absence.${one}`)}
              </label>
            ))}
          </div>
          {way === 'handover' ? (
            <MarkForHandover work={work} leave={leave} onClose={onClose} />
          ) : (
            <SpreadAway key={way} way={way} work={work} leave={leave} onClose={onClose} />
          )}
          <MarkedForHandover marked={work.marked} />
        </div>
      )}
    </Dialog>
  );
}
