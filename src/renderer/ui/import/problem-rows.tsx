import { useState } from 'react';
import type { ProblemRow } from '@shared/domain/importing/row-problem';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import { describeProblems } from './describe-problem';
import { SaveProblems } from './save-problems';
import styles from './problem-rows.module.css';

const shownAtOnce = 50;

/** The rows that stay outside, each with its reason; they can be saved to be repaired. */
export function ProblemRows({ problems }: { readonly problems: readonly ProblemRow[] }) {
  const { t, formats } = useI18n();
  const [limit, setLimit] = useState(shownAtOnce);
  const more = problems.length - limit;
  return (
    <div className={styles.problems}>
      <h3>{t('import.problems')}</h3>
      <p>{t('import.problemsExplain')}</p>
      <table className={styles.table} aria-label={t('import.problems')}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.reason')}</th>
            <th scope="col">{t('import.content')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, limit).map((row) => (
            <tr key={row.number}>
              <th scope="row">{formats.number(row.number)}</th>
              <td>{describeProblems(row, t)}</td>
              <td className={styles.content}>{contentOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.actions}>
        <SaveProblems problems={problems} />
        {more > 0 && (
          <Button look="bare" onClick={() => setLimit(limit + shownAtOnce)}>
            {t('import.moreProblems', { count: Math.min(more, shownAtOnce) })}
          </Button>
        )}
      </p>
    </div>
  );
}

/** The beginning of what the row says: enough to find it again. */
function contentOf({ cells }: ProblemRow): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .join(' · ')
    .slice(0, 300);
}
