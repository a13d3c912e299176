import { allCommands } from '../../commands/all-commands';
import { type Command, type CommandGroup, commandGroups } from '../../commands/command';
import { keysFor } from '../../commands/key-bindings';
import { useI18n } from '../../i18n/i18n-context';
import { useChosenKeys } from '../../state/chosen-keys';
import { goTo } from '../../state/desk';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { KeyCaps } from '../kit/key-caps';
import styles from './key-list.module.css';

/** All keys at a glance, by group, as they are set now. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('commands.showKeys')} onClose={onClose} wide>
      <div className={styles.rule}>
        <p>{t('keys.rule')}</p>
        <Button look="chip" onClick={() => goTo({ name: 'settings' })}>
          {t('keys.change')}
        </Button>
      </div>
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <GroupKeys key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function GroupKeys({ group }: { readonly group: CommandGroup }) {
  const { t } = useI18n();
  const chosen = useChosenKeys((state) => state.chosen);
  const withKeys = allCommands.filter((command) => command.group === group && keysFor(command, chosen).length > 0);
  if (withKeys.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{t(`commandGroup.${group}`)}</h3>
      <dl>
        {withKeys.map((command) => (
          <div key={command.id} className={styles.line}>
            <dt>{t(command.title)}</dt>
            <dd>
              <KeysOf command={command} keys={keysFor(command, chosen)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of one command; of a numbered one from the first to the last. */
function KeysOf({ command, keys }: { readonly command: Command; readonly keys: readonly string[] }) {
  const { t } = useI18n();
  const [first] = keys;
  const last = keys.at(-1);
  if (command.numbered && first && last) {
    return (
      <>
        <KeyCaps keys={first} spoken /> {t('keys.to')} <KeyCaps keys={last} spoken />
      </>
    );
  }
  return keys.map((key) => <KeyCaps key={key} keys={key} spoken />);
}
