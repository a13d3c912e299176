import { columnTargets } from '@shared/domain/importing/column-target';
import type { ColumnSummary } from '@shared/domain/importing/csv-table';
import { useI18n } from '../../i18n/i18n-context';
import { chooseTarget, useImport } from '../../state/import-session';
import { classes } from '../kit/classes';
import { OneOf } from '../kit/one-of';
import { DateOrderChoice } from './date-order-choice';
import { Step } from './step';
import { useSurroundings } from './use-surroundings';
import styles from './column-step.module.css';

/** The second step: what each column is. Matched by its name already, and corrected here. */
export function ColumnStep() {
  const { t } = useI18n();
  const { columnName } = useSurroundings();
  const { reading, targets, stage } = useImport();
  if (!reading) return null;
  const columns = reading.columns.map((column, index) => ({
    ...column,
    index,
    name: column.header || columnName(index),
  }));
  const shown = columns.filter(({ filled }) => filled > 0);
  const empty = columns.length - shown.length;
  const leftOut = shown.filter(({ index }) => targets[index] === 'ignore').map(({ name }) => name);
  return (
    <Step title={t('import.columns')} takesFocus>
      <DateOrderChoice />
      <fieldset className={styles.frame} disabled={stage === 'storing'}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.becomes')}</th>
              <th scope="col">{t('import.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow key={column.index} {...column} />
            ))}
          </tbody>
        </table>
      </fieldset>
      {empty > 0 && <p className={styles.remark}>{t('import.emptyColumns', { count: empty })}</p>}
      {leftOut.length > 0 && (
        <p className={styles.remark}>{t('import.leftOut', { count: leftOut.length, names: leftOut.join(', ') })}</p>
      )}
    </Step>
  );
}

interface ColumnRowProps extends ColumnSummary {
  readonly index: number;
  readonly name: string;
}

function ColumnRow({ index, name, samples }: ColumnRowProps) {
  const { t } = useI18n();
  const around = useSurroundings();
  const target = useImport((session) => session.targets[index] ?? 'ignore');
  return (
    <tr className={classes(target === 'ignore' && styles.ignored)}>
      <th scope="row">{name}</th>
      <td>
        <OneOf
          aria-label={t('import.becomesOf', { column: name })}
          values={columnTargets}
          value={target}
          words={(one) => t(`import.target.${one}`)}
          onChoose={(chosen) => void chooseTarget(index, chosen, around)}
        />
      </td>
      <td className={styles.samples}>{samples.join(' · ')}</td>
    </tr>
  );
}
