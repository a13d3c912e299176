import { importCustomers } from '../../actions/import-customers';
import { useI18n } from '../../i18n/i18n-context';
import { importList, startOver, useImport } from '../../state/import-session';
import { useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { ProblemRows } from './problem-rows';
import { Step } from './step';
import styles from './result-step.module.css';

/** The last step: what will come of the list, what will not, and the button. */
export function ResultStep() {
  const { t } = useI18n();
  const { outcome, stage } = useImport();
  const services = useServices();
  const binderId = useBinderId();
  if (!outcome) return null;
  const { conversion } = outcome;
  const store = () => importList((dossiers) => runAction(services, importCustomers, binderId, dossiers));
  return (
    <Step title={t('import.result')}>
      <div role="status">
        {conversion ? (
          <>
            <p className={styles.summary}>
              {t('import.summary', {
                rows: conversion.rowCount,
                dossiers: conversion.dossierCount,
                problems: conversion.problems.length,
              })}
            </p>
            {conversion.dossierCount > 0 ? (
              <p>
                {t('import.places', {
                  days: conversion.behindDays,
                  months: conversion.behindMonths,
                  pile: conversion.onPile,
                })}
              </p>
            ) : (
              <p>{t('import.nothingToImport')}</p>
            )}
            {conversion.keptInNotes > 0 && <p>{t('import.keptInNotes', { count: conversion.keptInNotes })}</p>}
          </>
        ) : (
          <p className={styles.summary}>{t('import.answerFirst')}</p>
        )}
      </div>
      {conversion && conversion.problems.length > 0 && <ProblemRows problems={conversion.problems} />}
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={stage === 'storing' || !conversion || conversion.dossierCount === 0}
          onClick={() => void store()}
        >
          {t('import.importNow', { count: conversion?.dossierCount ?? 0 })}
        </Button>
        {stage === 'settle' && <Button onClick={() => startOver()}>{t('import.cancel')}</Button>}
      </div>
    </Step>
  );
}
