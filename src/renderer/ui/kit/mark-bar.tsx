import { moveDossier, unmark } from '../../commands/dossier-commands';
import { spreadDossiers } from '../../commands/plan-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useServices } from '../../state/services';
import { Button } from './button';
import { CommandKeys } from './command-keys';
import styles from './mark-bar.module.css';

/** How many are marked, also of those that a filter hides, and what can be done with them. */
export function MarkBar() {
  const { t } = useI18n();
  const services = useServices();
  const marked = useDesk((desk) => desk.marked);
  const order = useDesk((desk) => desk.order);
  if (marked.size === 0) return null;
  const shown = order.filter((id) => marked.has(id)).length;
  const hidden = marked.size - shown;
  return (
    <div className={styles.bar} role="group" aria-label={t('pile.markBar')}>
      <p role="status" className={hidden > 0 ? styles.withHidden : undefined}>
        {t('pile.marked', { count: marked.size })}
        {hidden > 0 && `, ${t('pile.markedHidden', { count: hidden })}`}
      </p>
      <Button look="chip" onClick={() => void moveDossier.run(services)}>
        {t(moveDossier.title)} <CommandKeys command={moveDossier} />
      </Button>
      <Button look="chip" onClick={() => void spreadDossiers.run(services)}>
        {t(spreadDossiers.title)} <CommandKeys command={spreadDossiers} />
      </Button>
      <Button look="chip" onClick={() => void unmark.run(services)}>
        {t(unmark.title)}
      </Button>
    </div>
  );
}
