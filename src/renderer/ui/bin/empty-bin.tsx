import { useState } from 'react';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { removeFromBin } from '../../actions/empty-bin';
import { useI18n } from '../../i18n/i18n-context';
import { unmarkAll, useDesk } from '../../state/desk';
import { useBinnedIds } from '../../state/care';
import { useBinderId, useDossiers } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import styles from './bin-leaf.module.css';

/** Asks before what is marked, or else the whole bin, is removed for good: it says how many, and that there is no way back. */
export function EmptyBin({ onClose }: { readonly onClose: () => void }) {
  const marked = useDesk((desk) => desk.marked);
  const inBin = useBinnedIds();
  if (!inBin) return null;
  const chosen = inBin.filter((id) => marked.has(id));
  return <Confirm ids={chosen.length > 0 ? chosen : inBin} all={chosen.length === 0} onClose={onClose} />;
}

interface ConfirmProps {
  readonly ids: readonly DossierId[];
  readonly all: boolean;
  readonly onClose: () => void;
}

function Confirm({ ids, all, onClose }: ConfirmProps) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const [working, setWorking] = useState(false);
  const [only] = useDossiers(ids.length === 1 ? ids : []) ?? [];
  const remove = async () => {
    setWorking(true);
    if (await runAction(services, removeFromBin, binderId, ids)) unmarkAll();
    onClose();
  };
  const count = ids.length;
  const name = only && (titleOf(only.card) || t('unnamed'));
  return (
    <Dialog title={t('bin.removeTitle')} onClose={onClose}>
      <p className={styles.question}>
        {name ? t('bin.removeOne', { name }) : t(all ? 'bin.removeAll' : 'bin.removeSome', { count })}
      </p>
      <p>{t('bin.removeWhat', { count })}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('bin.cancel')}</Button>
        <Button look="danger" disabled={working || count === 0} onClick={() => void remove()}>
          {working ? t('bin.removing') : t('bin.removeGo', { count })}
        </Button>
      </div>
    </Dialog>
  );
}
