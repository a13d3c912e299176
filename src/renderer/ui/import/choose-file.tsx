import type { ChangeEvent } from 'react';
import { FileUp } from 'lucide-react';
import { listLimits } from '@shared/domain/importing/list-reading';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { readList, useImport } from '../../state/import-session';
import { ReadingChoices } from './reading-choices';
import { Step } from './step';
import { useSurroundings } from './use-surroundings';
import styles from './choose-file.module.css';

/** The first step: which file it is, and how it is to be read. */
export function ChooseFile() {
  const { t } = useI18n();
  const { stage, fileName, reading, problem } = useImport();
  return (
    <Step title={t('import.choose')}>
      {reading ? (
        <p className={styles.chosen}>
          <strong>{t('import.fileRows', { name: fileName, rows: reading.rowCount })}</strong>
          <FileButton label={t('import.otherFile')} disabled={stage === 'storing'} />
        </p>
      ) : (
        <>
          <p className={styles.explain}>{t('import.explain')}</p>
          <div className={styles.drop}>
            <FileUp size={26} aria-hidden="true" />
            <FileButton label={t('import.chooseFile')} disabled={stage === 'reading'} primary />
            <span>{t('import.orDrop')}</span>
          </div>
        </>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problemText(problem, t)}
        </p>
      )}
      {reading && <ReadingChoices reading={reading} />}
    </Step>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly primary?: boolean;
}

function FileButton({ label, disabled, primary = false }: FileButtonProps) {
  const around = useSurroundings();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file can be chosen once more, after it was repaired.
    target.value = '';
    if (file) void readList(file, around);
  };
  return (
    <label className={styles.fileButton} data-primary={primary || undefined}>
      <input
        type="file"
        className="visually-hidden"
        accept=".csv,.txt,.tsv,.tab,text/csv,text/plain,text/tab-separated-values"
        disabled={disabled}
        onChange={onChange}
      />
      {label}
    </label>
  );
}

type FileProblem = NonNullable<ReturnType<typeof useImport.getState>['problem']>;

function problemText(problem: FileProblem, t: Translate): string {
  const values = { limit: 0, count: 'count' in problem ? problem.count : 0 };
  switch (problem.kind) {
    case 'tooLarge':
      return t('import.fileProblem.tooLarge', { limit: listLimits.bytes / 1_000_000 });
    case 'tooManyRows':
      return t('import.fileProblem.tooManyRows', { ...values, limit: listLimits.rows });
    case 'tooManyColumns':
      return t('import.fileProblem.tooManyColumns', { ...values, limit: listLimits.columns });
    default:
      return t(`import.fileProblem.${problem.kind}`);
  }
}
