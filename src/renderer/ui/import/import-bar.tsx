import type { ListOutcome } from '@shared/domain/importing/list-reading';
import { importCustomers } from '../../actions/import-customers';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { importList, startOver, useImport } from '../../state/import-session';
import { useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './import-bar.module.css';

/**
 * At the foot of the page, whatever one looks at: what would come of the list and the button, or how far the work is
 * and the way to stop it. Screen readers say the sentence whenever it changes.
 */
export function ImportBar() {
  const { t } = useI18n();
  const { stage, progress, fileName, outcome } = useImport();
  const working = stage === 'reading' || stage === 'storing';
  const now = progress ? t(`import.progress.${progress.phase}`, { name: fileName }) : t('import.progress.storing');
  const settled = stage === 'settle' && outcome !== null;
  return (
    <div className={styles.bar} data-shown={working || settled || undefined}>
      <p role="status">
        {working && now}
        {settled && summaryOf(outcome, t)}
      </p>
      {working && <progress aria-label={now} max={1} value={progress?.share} />}
      {settled && <ImportButton outcome={outcome} />}
      {/* Once they are being stored there is no half of it: all of them are, or none. */}
      {(settled || (working && progress)) && <Button onClick={() => startOver()}>{t('import.cancel')}</Button>}
    </div>
  );
}

function ImportButton({ outcome }: { readonly outcome: ListOutcome }) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const count = outcome.conversion?.dossierCount ?? 0;
  const store = () => importList((dossiers) => runAction(services, importCustomers, binderId, dossiers));
  return (
    <Button look="primary" disabled={count === 0} onClick={() => void store()}>
      {t('import.importNow', { count })}
    </Button>
  );
}

function summaryOf({ conversion }: ListOutcome, t: Translate): string {
  if (!conversion) return t('import.answerFirst');
  return t('import.summary', {
    rows: conversion.rowCount,
    dossiers: conversion.dossierCount,
    problems: conversion.problems.length,
  });
}
