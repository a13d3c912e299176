import { type FormEvent, useState } from 'react';
import { closeDossier } from '../../actions/close-dossier';
import { closeAsDone } from '../../actions/loose-sheets';
import { type CloseReason, closeReasonsFor } from '@shared/domain/filing/place';
import { isSheet, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { openFollowing, useDesk } from '../../state/desk';
import { useDossier } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import styles from './card-form.module.css';

/** Closes the open dossier with a reason: the only way to file it nowhere. */
export function CloseDossier({ onClose }: { readonly onClose: () => void }) {
  const open = useDesk((desk) => desk.open);
  return open === null ? null : <CloseOpenDossier id={open} onClose={onClose} />;
}

function CloseOpenDossier({ id, onClose }: { readonly id: DossierId; readonly onClose: () => void }) {
  const { t } = useI18n();
  const services = useServices();
  const dossier = useDossier(id);
  const [chosen, setChosen] = useState<CloseReason | null>(null);
  if (!dossier) return null;
  const reasons = closeReasonsFor(isSheet(dossier) ? 'sheet' : 'customer');
  const reason = chosen ?? reasons[0] ?? 'other';

  const close = async (event: FormEvent) => {
    event.preventDefault();
    const closed =
      reason === 'done'
        ? await runAction(services, closeAsDone, id)
        : await runAction(services, closeDossier, id, reason);
    if (closed) openFollowing(id);
    onClose();
  };

  return (
    <Dialog title={t('command.closeDossier')} onClose={onClose}>
      <form onSubmit={(event) => void close(event)}>
        <fieldset className={styles.reasons}>
          <legend>{t('dossier.whyClose', { name: titleOf(dossier.card) || t('unnamed') })}</legend>
          {reasons.map((each) => (
            <label key={each}>
              <input type="radio" name="reason" checked={reason === each} onChange={() => setChosen(each)} />
              {t(`reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('dossier.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('command.closeDossier')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
