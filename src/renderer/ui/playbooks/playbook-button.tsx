import { BookOpen } from 'lucide-react';
import { turnPlaybook } from '../../commands/log-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useLeafing } from '../../state/leafing';
import { layOutPlaybook, putPlaybookBack } from '../../state/playbooks';
import { useBinderId } from '../../state/queries';
import { playbookTemplates, useTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import styles from './playbooks.module.css';

/** Lays the fitting playbook beside the strip, or puts it back. Where there is none, nothing is shown. */
export function PlaybookButton() {
  const { t } = useI18n();
  const playbooks = useTemplates(playbookTemplates, useBinderId());
  const isOpen = useLeafing(({ playbook }) => playbook !== null);
  if (!playbooks?.length) return null;
  return (
    <Button
      look="bare"
      className={styles.button}
      pressed={isOpen}
      onClick={() => (isOpen ? putPlaybookBack() : layOutPlaybook('fitting'))}
    >
      <BookOpen size={15} aria-hidden="true" /> {t('playbooks.show')} <CommandKeys command={turnPlaybook} />
    </Button>
  );
}
