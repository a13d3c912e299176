import { useState } from 'react';
import { type Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { eraseForGood, type Unfinished } from '../../state/erase-open-person';
import { useDossier } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { EraseQuestion } from './erase-question';
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

interface EraseAskedProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

function EraseAsked({ dossier, onClose }: EraseAskedProps) {
  const { t } = useI18n();
  const services = useServices();
  const [phase, setPhase] = useState<'asking' | 'erasing' | 'cleaning' | Unfinished>('asking');
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
      {phase === 'asking' && <EraseQuestion dossier={dossier} onErase={() => void erase()} onClose={onClose} />}
      {working && <p role="status">{t(phase === 'erasing' ? 'erase.erasing' : 'app.cleaning')}</p>}
      {typeof phase === 'object' && <WhatIsLeft unfinished={phase} onClose={onClose} />}
    </Dialog>
  );
}

function WhatIsLeft({ unfinished, onClose }: { readonly unfinished: Unfinished; readonly onClose: () => void }) {
  const { t } = useI18n();
  const text =
    unfinished.kind === 'notBegun'
      ? t('erase.left.notBegun', { reason: t(`storage.keeping.${unfinished.failure}`) })
      : t(`erase.left.${unfinished.kind}`);
  return (
    <>
      <p role="alert">{text}</p>
      <div className={styles.buttons}>
        {unfinished.kind === 'noBackup' ? (
          // The files of the database can be written anew all the same.
          <Button look="primary" onClick={() => location.reload()}>
            {t('erase.goOn')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('erase.close')}</Button>
        )}
      </div>
    </>
  );
}
