import { useI18n } from '../../i18n/i18n-context';
import { useImport } from '../../state/import-session';
import { useBinder } from '../../state/queries';
import { Sheet } from '../kit/spread';
import { ChooseFile } from './choose-file';
import { ColumnStep } from './column-step';
import { ImportBar } from './import-bar';
import { ImportDone } from './import-done';
import { InSample } from './in-sample';
import { PreviewStep } from './preview-step';
import { ResultStep } from './result-step';
import styles from './import-page.module.css';

/** From a file to dossiers, on one page: choose, say what the columns are, look, import. */
export function ImportPage() {
  const { t } = useI18n();
  const binder = useBinder();
  if (!binder) return null;
  return <Sheet label={t('command.importCustomers')}>{binder.sample ? <InSample /> : <Steps />}</Sheet>;
}

function Steps() {
  const stage = useImport((session) => session.stage);
  return (
    <div className={styles.page}>
      <div className={styles.steps}>
        {stage === 'done' ? <ImportDone /> : <ChooseFile />}
        {(stage === 'settle' || stage === 'storing') && (
          <>
            <ColumnStep />
            <PreviewStep />
            <ResultStep />
          </>
        )}
      </div>
      <ImportBar />
    </div>
  );
}
