import { RotateCcw } from 'lucide-react';
import { restoreDossiers } from '../../actions/bin-dossier';
import { emptyBin } from '../../commands/dossier-commands';
import { unmark } from '../../commands/marking-commands';
import { useI18n } from '../../i18n/i18n-context';
import { showPanel, unmarkAll, useDesk } from '../../state/desk';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './bin-leaf.module.css';

/** What can be done with what is marked; without marks, with the whole bin. */
export function BinBar() {
  const { t } = useI18n();
  const services = useServices();
  const marked = useDesk((desk) => desk.marked);
  if (marked.size === 0)
    return (
      <div className={styles.bar}>
        <Button look="chip" onClick={() => void emptyBin.run(services)}>
          {t('bin.emptyIt')}
        </Button>
      </div>
    );
  const takeOut = async () => {
    if (await runAction(services, restoreDossiers, [...marked])) unmarkAll();
  };
  return (
    <div className={styles.bar} role="group" aria-label={t('markBar.name')}>
      <p role="status">{t('markBar.marked', { count: marked.size })}</p>
      <Button look="chip" onClick={() => void takeOut()}>
        <RotateCcw size={15} aria-hidden="true" /> {t('bin.takeOutMarked')}
      </Button>
      <Button look="chip" onClick={() => showPanel('emptyBin')}>
        {t('bin.removeMarked')}
      </Button>
      <Button look="chip" onClick={() => void unmark.run(services)}>
        {t(unmark.title)}
      </Button>
    </div>
  );
}
