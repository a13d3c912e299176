import { useState } from 'react';
import { RotateCcw } from 'lucide-react';
import { allCommands } from '../../commands/all-commands';
import { type Command, commandGroups } from '../../commands/command';
import { keysFor, type KeyObstacle, obstacleTo, withKey, withoutKey, withOwnKeys } from '../../commands/key-bindings';
import type { ChosenKeys } from '@shared/domain/records/preferences';
import { useI18n } from '../../i18n/i18n-context';
import { useChosenKeys } from '../../state/chosen-keys';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { keyWords } from '../kit/key-caps';
import { KeyField } from './key-field';
import styles from './key-settings.module.css';

/** Every command with its keys, each of which can be changed. */
export function KeySettings() {
  const { t } = useI18n();
  const services = useServices();
  const changed = useChosenKeys(({ chosen }) => Object.keys(chosen).length > 0);
  return (
    <>
      <p className={styles.rule}>{t('keys.howToChange')}</p>
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <section key={group} className={styles.group} aria-label={t(`commandGroup.${group}`)}>
            <h3>{t(`commandGroup.${group}`)}</h3>
            {allCommands
              .filter((command) => command.group === group)
              .map((command) => (
                <CommandLine key={command.id} command={command} />
              ))}
          </section>
        ))}
      </div>
      <Button disabled={!changed} onClick={() => void savePreferences(services, { keys: {} })}>
        {t('keys.resetAll')}
      </Button>
    </>
  );
}

/** Which key could not be given, and why. */
interface Refused {
  readonly keys: string;
  readonly obstacle: KeyObstacle<Command>;
}

function CommandLine({ command }: { readonly command: Command }) {
  const { t } = useI18n();
  const services = useServices();
  const chosen = useChosenKeys((state) => state.chosen);
  const [refused, setRefused] = useState<Refused | null>(null);
  const keys = keysFor(command, chosen);
  const save = (next: ChosenKeys) => {
    setRefused(null);
    void savePreferences(services, { keys: next });
  };
  /** @returns whether the key was given; if not, the line says why. */
  const give = (position: number, pressed: string) => {
    const obstacle = obstacleTo(allCommands, chosen, command, pressed);
    if (obstacle) setRefused({ keys: pressed, obstacle });
    else save(withKey(chosen, command, position, pressed));
    return obstacle === null;
  };
  const reset = () => {
    const next = withOwnKeys(allCommands, chosen, command);
    if (next.kind === 'reset') save(next.keys);
    else setRefused({ keys: next.key, obstacle: { kind: 'used', by: next.by } });
  };
  const name = t(command.title);
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <span className={styles.name}>{name}</span>
      <span className={styles.keys}>
        {keys.map((key, position) => (
          <KeyField
            key={key}
            keys={key}
            name={t('keys.changeOne', { key: keyWords(key, t), command: name })}
            onPressed={(pressed) => give(position, pressed)}
            onRemove={command.numbered ? undefined : () => save(withoutKey(chosen, command, position))}
          />
        ))}
        {!command.numbered && (
          <KeyField
            key={keys.length}
            keys={null}
            name={t('keys.addOne', { command: name })}
            onPressed={(pressed) => give(keys.length, pressed)}
          />
        )}
        {command.id in chosen && (
          <IconButton icon={RotateCcw} size={15} label={t('keys.reset', { command: name })} onClick={reset} />
        )}
      </span>
      <span role="alert" className={styles.refused}>
        {refused && refusedWords(refused)}
      </span>
    </div>
  );

  function refusedWords({ keys: pressed, obstacle }: Refused): string {
    const key = keyWords(pressed, t);
    return obstacle.kind === 'used' ? t('keys.used', { key, command: t(obstacle.by.title) }) : t('keys.taken', { key });
  }
}
