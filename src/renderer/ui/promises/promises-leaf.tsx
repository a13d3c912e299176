import { useMemo, useState } from 'react';
import { isAtRisk, promiseTimes } from '@shared/domain/filing/promise';
import { goToNotReached } from '../../commands/promise-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { type PromisesByTime, usePromises } from '../../state/promises';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import leaf from '../kit/leaf.module.css';
import { WindowedList } from '../kit/windowed-list';
import { PromisedRow } from './promised-row';
import styles from './promises-leaf.module.css';

/** Every date that a customer was told and that is still open: what is over first, then today, then what is coming (method.md, rule 6). */
export function PromisesLeaf() {
  const { t, formats } = useI18n();
  const services = useServices();
  const open = useDesk((desk) => desk.open);
  const promises = usePromises();
  const [onlyAtRisk, setOnlyAtRisk] = useState(false);
  const shown = useMemo(() => promises && (onlyAtRisk ? atRisk(promises) : promises), [promises, onlyAtRisk]);
  const known = useMemo(
    () =>
      new Map(shown && promiseTimes.flatMap((time) => shown[time].map((dossier) => [dossier.id, dossier] as const))),
    [shown],
  );
  if (!promises || !shown) return null;
  const [all, risky] = [countOf(promises), countOf(atRisk(promises))];
  const groups = promiseTimes
    .filter((time) => shown[time].length > 0)
    .map((time) => ({
      key: time,
      heading: { title: t(`promises.${time}`), remark: formats.number(shown[time].length) },
      ids: shown[time].map(({ id }) => id),
    }));
  return (
    <>
      <div className={styles.head}>
        <p role="status" className={styles.count}>
          {t('promises.count', { count: all, overdue: promises.overdue.length, today: promises.today.length })}
          {onlyAtRisk && ` ${t('promises.filtered', { shown: risky, all })}`}
        </p>
        <div className={styles.ways}>
          {(risky > 0 || onlyAtRisk) && (
            <Button look="chip" pressed={onlyAtRisk} onClick={() => setOnlyAtRisk(!onlyAtRisk)}>
              {t('promises.onlyAtRisk', { count: risky })}
            </Button>
          )}
          <Button look="chip" onClick={() => void goToNotReached.run(services)}>
            {t('places.notReached')}
          </Button>
        </div>
      </div>
      {groups.length === 0 ? (
        <div className={leaf.scroll}>
          <p className={styles.empty}>{t(onlyAtRisk ? 'promises.noneAtRisk' : 'promises.none')}</p>
        </div>
      ) : (
        <WindowedList
          label={t('places.promises')}
          groups={groups}
          known={known}
          current={open}
          renderRow={(dossier) => {
            const promised = known.get(dossier.id);
            return promised && <PromisedRow dossier={promised} open={dossier.id === open} />;
          }}
        />
      )}
    </>
  );
}

function atRisk(promises: PromisesByTime): PromisesByTime {
  const { overdue, today, coming } = promises;
  return { overdue: overdue.filter(isAtRisk), today: today.filter(isAtRisk), coming: coming.filter(isAtRisk) };
}

function countOf(promises: PromisesByTime): number {
  return promiseTimes.reduce((sum, time) => sum + promises[time].length, 0);
}
