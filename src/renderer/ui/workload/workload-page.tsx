import { useMemo, useState } from 'react';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { outlookOf } from '@shared/domain/workload/outlook';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { Sheet } from '../kit/spread';
import { DayDetails } from './day-details';
import { Legend } from './legend';
import { OutlookGrid } from './outlook-grid';
import { Undealt } from './undealt';
import styles from './workload-page.module.css';

/** The coming weeks as a picture: the load of each day by kind against its capacity; a click or Enter goes there. */
export function WorkloadPage() {
  const { t } = useI18n();
  const ground = useLoadGround();
  const outlook = useMemo(() => ground && outlookOf(ground), [ground]);
  const [at, setAt] = useState<PlainDate | null>(null);
  return (
    <Sheet label={t('places.workload')}>
      {ground && outlook && (
        <>
          <div className={styles.head}>
            <Legend />
            <Undealt undealt={outlook.undealt} />
          </div>
          <OutlookGrid weeks={outlook.weeks} onLookAt={setAt} />
          <DayDetails date={at ?? ground.today} ground={ground} />
        </>
      )}
    </Sheet>
  );
}
