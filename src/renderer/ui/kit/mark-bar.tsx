import { X } from 'lucide-react';
import type { Command } from '../../commands/command';
import { unmark } from '../../commands/marking-commands';
import { moveDossier } from '../../commands/moving-commands';
import { spreadDossiers } from '../../commands/plan-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useMarking } from '../../state/marking';
import { useServices } from '../../state/services';
import { Button } from './button';
import { classes } from './classes';
import { CommandKeys } from './command-keys';
import { IconButton } from './icon-button';
import styles from './mark-bar.module.css';

/** What can be done with all that is marked. */
const bulkCommands: readonly Command[] = [moveDossier, spreadDossiers];

/** How many are marked, also of those that a filter hides, and what can be done with them. Below the list: as it comes no row moves. */
export function MarkBar() {
  const { t } = useI18n();
  const services = useServices();
  const marked = useDesk((desk) => desk.marked);
  const order = useDesk((desk) => desk.order);
  const filteredOut = useMarking((marking) => marking.hidden);
  if (marked.size === 0) return null;
  const shown = order.filter((id) => marked.has(id)).length;
  const hidden = marked.size - shown;
  const remarks = [
    hidden > 0 && t('markBar.hidden', { count: hidden }),
    // "All" was asked for, and not all are here.
    filteredOut > hidden && shown === order.length && t('markBar.onlyShown', { count: filteredOut - hidden }),
  ].filter((remark) => remark !== false);
  return (
    <div className={styles.bar} role="group" aria-label={t('markBar.name')}>
      <p role="status" className={classes(remarks.length > 0 && styles.withRemarks)}>
        {[t('markBar.marked', { count: marked.size }), ...remarks].join(', ')}
      </p>
      <IconButton icon={X} label={t(unmark.title)} onClick={() => void unmark.run(services)} />
      {bulkCommands.map((command) => (
        <Button key={command.id} look="chip" onClick={() => void command.run(services)}>
          {t(command.title)} <CommandKeys command={command} />
        </Button>
      ))}
    </div>
  );
}
