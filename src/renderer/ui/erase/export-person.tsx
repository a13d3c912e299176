import { useState } from 'react';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useDossier } from '../../state/queries';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { ExportButton } from './export-button';
import styles from './erase-person.module.css';

interface ExportPersonProps {
  readonly onClose: () => void;
}

/** Says what is in the file, and saves it. */
export function ExportPerson({ onClose }: ExportPersonProps) {
  const open = useDesk((desk) => desk.open);
  const [id] = useState(open);
  return id === null ? null : <ExportOf id={id} onClose={onClose} />;
}

function ExportOf({ id, onClose }: ExportPersonProps & { readonly id: DossierId }) {
  const { t } = useI18n();
  const dossier = useDossier(id);
  if (!dossier) return null;
  return (
    <Dialog title={t('erase.export.title')} onClose={onClose}>
      <p className={styles.lead}>{t('erase.export.lead', { name: titleOf(dossier.card) || t('unnamed') })}</p>
      <p>{t('erase.export.holds')}</p>
      <ExportButton id={id} label={t('erase.export.save')} />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('erase.close')}</Button>
      </div>
    </Dialog>
  );
}
