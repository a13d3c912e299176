import { type FormEvent, useState } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { useKeptAside } from '../../state/kept-aside';
import { useCalculations, useContacts, useDocuments, useFilledForms } from '../../state/queries';
import { Button } from '../kit/button';
import { ExportButton } from './export-button';
import { StaysInBackups } from './stays-in-backups';
import styles from './erase-person.module.css';

interface QuestionProps {
  readonly dossier: Dossier;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Says what is erased and what is not, and lets nobody do it by accident. */
export function EraseQuestion({ dossier, onErase, onClose }: QuestionProps) {
  const { t } = useI18n();
  const [sure, setSure] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sure) onErase();
    else setMissing(true);
  };
  return (
    <form noValidate onSubmit={submit}>
      <p className={styles.lead}>{t('erase.lead', { name: titleOf(dossier.card) || t('unnamed') })}</p>
      <h3>{t('erase.goes')}</h3>
      <WhatGoes dossier={dossier} />
      <h3>{t('erase.stays')}</h3>
      <ul>
        <li>{t('erase.staysRecord')}</li>
        <li>{t('erase.staysOthers')}</li>
        <StaysInBackups dossier={dossier} />
        <li>{t('erase.staysFiles')}</li>
      </ul>
      <ExportButton id={dossier.id} label={t('erase.exportFirst')} />
      <label className={styles.sure}>
        <input
          type="checkbox"
          checked={sure}
          aria-invalid={missing && !sure ? true : undefined}
          aria-describedby={missing && !sure ? 'erase-not-sure' : undefined}
          onChange={({ target }) => setSure(target.checked)}
        />
        {t('erase.sure')}
      </label>
      {missing && !sure && (
        <p id="erase-not-sure" className={styles.problem} role="alert">
          {t('erase.needsSure')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('erase.cancel')}</Button>
        <Button look="danger" type="submit">
          {t('erase.go')}
        </Button>
      </div>
    </form>
  );
}

function WhatGoes({ dossier: { id } }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const contacts = useContacts(id)?.length ?? 0;
  const documents = useDocuments(id)?.length ?? 0;
  const calculations = useCalculations(id)?.length ?? 0;
  const filledForms = useFilledForms(id)?.length ?? 0;
  const kept = useKeptAside();
  const aside = kept ? kept.databases.length + kept.copies.length : 0;
  return (
    <ul>
      <li>{t('erase.goesCard')}</li>
      <li>{t('erase.goesLog', { contacts })}</li>
      <li>{t('erase.goesDocuments', { documents })}</li>
      {calculations > 0 && <li>{t('erase.goesCalculations', { calculations })}</li>}
      {filledForms > 0 && <li>{t('erase.goesFilledForms', { filledForms })}</li>}
      <li>{t('erase.goesHistory')}</li>
      <li>{t('erase.goesFiles')}</li>
      <li>{t('erase.goesJournal')}</li>
      {aside > 0 && <li>{t('erase.goesAside', { count: aside })}</li>}
    </ul>
  );
}
