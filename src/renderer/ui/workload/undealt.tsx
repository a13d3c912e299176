import type { UndealtWork } from '@shared/domain/workload/outlook';
import { showDivider } from '../../commands/divider-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { Button } from '../kit/button';
import styles from './undealt.module.css';

/** What lies behind months without a day: it is in none of the days yet, but will have to be (method.md, rule 4). */
export function Undealt({ undealt }: { readonly undealt: readonly UndealtWork[] }) {
  const { t, formats } = useI18n();
  const today = useToday();
  if (undealt.length === 0) return null;
  return (
    <div className={styles.undealt} role="group" aria-label={t('workload.undealt')}>
      <span aria-hidden="true">{t('workload.undealt')}</span>
      {undealt.map(({ month, count, minutes }) => (
        <Button
          key={month ?? 'heap'}
          look="chip"
          onClick={() => showDivider(month === null ? { kind: 'heap' } : { kind: 'month', month })}
        >
          {t('workload.undealtMonth', {
            month: month === null ? t('tabs.heap') : formats.longMonth(month, today),
            dossiers: t('counts.dossiers', { count }),
            minutes: formats.duration(minutes),
          })}
        </Button>
      ))}
    </div>
  );
}
