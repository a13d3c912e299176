import { type FormEvent, useState } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import type { DossierId } from '@shared/domain/records/ids';
import { useDesk } from '../../state/desk';
import { type ErasingOutcome, eraseForGood } from '../../state/erase-open-person';
import { useContacts, useDocuments, useDossier } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { ExportButton } from './export-button';
import styles from './erase-person.module.css';

/** Asks before a person is erased: what goes, what stays, and that there is no way back. */
export function ErasePerson({ onClose }: { readonly onClose: () => void }) {
  const open = useDesk((desk) => desk.open);
  const [id] = useState(open);
  return id === null ? null : <EraseOf id={id} onClose={onClose} />;
}

function EraseOf({ id, onClose }: { readonly id: DossierId; readonly onClose: () => void }) {
  const found = useDossier(id);
  // As it was when it was asked about, also when it is gone behind the sheet.
  const [asked, setAsked] = useState<Dossier | null>(null);
  if (found && !asked) setAsked(found);
  return asked && <EraseAsked dossier={asked} onClose={onClose} />;
}

type Phase = 'asking' | 'erasing' | 'cleaning' | Exclude<ErasingOutcome, 'refused' | 'startsAnew'>;

interface EraseAskedProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

function EraseAsked({ dossier, onClose }: EraseAskedProps) {
  const { t } = useI18n();
  const services = useServices();
  const [phase, setPhase] = useState<Phase>('asking');
  const erase = async () => {
    setPhase('erasing');
    const outcome = await eraseForGood(services, dossier.id, () => setPhase('cleaning'));
    if (outcome === 'refused') onClose();
    else if (outcome === 'startsAnew') location.reload();
    else setPhase(outcome);
  };
  const working = phase === 'erasing' || phase === 'cleaning';
  return (
    <Dialog title={t('erase.title')} onClose={working ? () => undefined : onClose} wide>
      {phase === 'asking' && <Question dossier={dossier} onErase={() => void erase()} onClose={onClose} />}
      {working && <p role="status">{t(phase === 'erasing' ? 'erase.erasing' : 'app.cleaning')}</p>}
      {(phase === 'otherWindow' || phase === 'failed') && (
        <>
          <p role="alert">{t('erase.unclean', { why: t(`erase.uncleanReason.${phase}`) })}</p>
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t('erase.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface QuestionProps extends EraseAskedProps {
  readonly onErase: () => void;
}

function Question({ dossier, onErase, onClose }: QuestionProps) {
  const { t } = useI18n();
  const contacts = useContacts(dossier.id)?.length ?? 0;
  const documents = useDocuments(dossier.id)?.length ?? 0;
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
      <ul>
        <li>{t('erase.goesCard')}</li>
        <li>{t('erase.goesLog', { contacts })}</li>
        <li>{t('erase.goesDocuments', { documents })}</li>
        <li>{t('erase.goesHistory')}</li>
        <li>{t('erase.goesFiles')}</li>
      </ul>
      <h3>{t('erase.stays')}</h3>
      <ul>
        <li>{t('erase.staysRecord')}</li>
        <li>{t('erase.staysOthers')}</li>
        <li>{t('erase.staysBackups')}</li>
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
