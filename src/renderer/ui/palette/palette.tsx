import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Search } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import { useOnDesk } from '../../state/on-desk';
import { typeSearch, useSearchText } from '../../state/search-text';
import { useServices } from '../../state/services';
import { Modal } from '../kit/modal';
import { type Choice, choiceGroups } from './choices';
import { ChoiceList } from './choice-list';
import { useFoundDossiers } from '../../state/found-dossiers';
import styles from './palette.module.css';

/**
 * Search and every command in one line of text. Choosing a dossier lays it on top and never moves it. The combobox
 * pattern of the ARIA guide: the focus stays in the field, the arrows move through the list (adr/0008).
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const services = useServices();
  const listId = useId();
  const text = useSearchText((state) => state.text);
  const [active, setActive] = useState(0);
  const [enterWaits, setEnterWaits] = useState(false);
  const found = useFoundDossiers(text);
  // What lies open may still be read when the list is there already; what can be done follows from it.
  useOnDesk();
  const groups = choiceGroups(found.result.hits, text, t);
  const choices = groups.flatMap((group) => group.choices);
  const current = Math.min(active, choices.length - 1);

  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    if (choice.kind === 'dossier') lookUp(choice.hit.id);
    else void choice.command.run(services);
  };
  const [first] = choices;
  useRunOnce(enterWaits && !found.waiting, () => {
    setEnterWaits(false);
    choose(first);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setActive((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What the list shows may still belong to what was typed before: Enter means what was typed last.
      if (found.waiting) setEnterWaits(true);
      else choose(choices[current]);
    }
  };

  return (
    <Modal label={t('command.search')} className={styles.palette} onClose={onClose} closesOutside>
      <div className={styles.field}>
        <Search size={18} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label={t('command.search')}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${listId}-${current}` : undefined}
          placeholder={t('palette.hint')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            typeSearch(event.target.value);
            setActive(0);
            setEnterWaits(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ChoiceList id={listId} groups={groups} active={current} onActive={setActive} onChoose={choose} />
      <Status text={text} {...found} />
    </Modal>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Runs once when the condition comes true. */
function useRunOnce(condition: boolean, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (condition) latest.current();
  }, [condition]);
}

interface StatusProps extends ReturnType<typeof useFoundDossiers> {
  readonly text: string;
}

/** How much was found; spoken, too. Lists never hide that there is more. */
function Status({ text, result, waiting, failed }: StatusProps) {
  const { t } = useI18n();
  const { hits, total } = result;
  const words = () => {
    if (failed) return t('palette.failed');
    if (text.trim() === '') return t('palette.explanation');
    if (waiting) return hits.length === 0 ? t('palette.searching') : t('counts.dossiers', { count: total });
    return total > hits.length
      ? t('palette.someOf', { shown: hits.length, count: total })
      : t('palette.found', { count: total });
  };
  return (
    <p className={styles.status} role="status">
      {words()}
    </p>
  );
}
