import { useEffect } from 'react';
import { goToPile, goToToday } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { returnToList, startOver, useImport } from '../../state/import-session';
import { useNotice } from '../../state/notices';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { SaveProblems } from './save-problems';
import { Step } from './step';
import styles from './import-page.module.css';

/** What was imported, what was not, and where to go from here. */
export function ImportDone() {
  const { t } = useI18n();
  const services = useServices();
  const conversion = useImport((session) => session.outcome?.conversion);
  useReturnWhenUndone();
  if (!conversion) return null;
  const { dossierCount, onPile, problems } = conversion;
  return (
    <Step title={t('import.done', { count: dossierCount })} takesFocus>
      <p>{t('import.places', { days: conversion.behindDays, months: conversion.behindMonths, pile: onPile })}</p>
      {problems.length > 0 && (
        <>
          <p className={styles.prose}>{t('import.doneProblems', { count: problems.length })}</p>
          <p>
            <SaveProblems problems={problems} />
          </p>
        </>
      )}
      <p className={styles.done}>
        {onPile > 0 && (
          <Button look="primary" onClick={() => void goToPile.run(services)}>
            {t('import.goToPile')}
          </Button>
        )}
        <Button look={onPile > 0 ? 'plain' : 'primary'} onClick={() => void goToToday.run(services)}>
          {t('import.goToToday')}
        </Button>
        <Button onClick={() => startOver()}>{t('import.another')}</Button>
      </p>
    </Step>
  );
}

/** Once the import is taken back this page would tell what is no longer so. */
function useReturnWhenUndone(): void {
  const notice = useNotice((state) => state.notice);
  const undone = notice?.kind === 'done' && notice.done.verb === 'undo' && notice.done.turned === 'importCustomers';
  useEffect(() => {
    if (undone) returnToList();
  }, [undone]);
}
