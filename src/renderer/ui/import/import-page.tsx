import { type DragEvent, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { readList, useImport } from '../../state/import-session';
import { useBinder } from '../../state/queries';
import { classes } from '../kit/classes';
import { Sheet } from '../kit/spread';
import { ChooseFile } from './choose-file';
import { ColumnStep } from './column-step';
import { ImportDone } from './import-done';
import { ImportProgress } from './import-progress';
import { InSample } from './in-sample';
import { PreviewStep } from './preview-step';
import { ResultStep } from './result-step';
import { useSurroundings } from './use-surroundings';
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
  const { dragging, ...dropTarget } = useFileDrop(stage !== 'reading' && stage !== 'storing');
  return (
    <div className={classes(styles.page, dragging && styles.dragging)} {...dropTarget}>
      {stage === 'done' ? <ImportDone /> : <ChooseFile />}
      {(stage === 'settle' || stage === 'storing') && (
        <>
          <ColumnStep />
          <PreviewStep />
          <ResultStep />
        </>
      )}
      <ImportProgress />
    </div>
  );
}

/** Takes a file that is dropped anywhere on the page. */
function useFileDrop(enabled: boolean) {
  const around = useSurroundings();
  const [dragging, setDragging] = useState(false);
  const hasFiles = (event: DragEvent) => enabled && event.dataTransfer.types.includes('Files');
  return {
    dragging,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget === event.target) setDragging(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      const [file] = event.dataTransfer.files;
      if (file) void readList(file, around);
    },
  };
}
