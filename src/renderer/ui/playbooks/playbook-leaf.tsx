import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { ArrowLeft, ClipboardCheck } from 'lucide-react';
import { ticksToLog } from '../../commands/log-commands';
import { findInParts, findObjections } from '@shared/domain/playbooks/find-in-playbook';
import { tickLines } from '@shared/domain/playbooks/ticks';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { focusLogStrip } from '../../state/log-form';
import {
  callKey,
  layOutPlaybook,
  type PlaybooksFor,
  putPlaybookBack,
  usePlaybooksFor,
  usePlaybookTalk,
  useTicks,
} from '../../state/playbooks';
import { useDossier } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { KeyCaps } from '../kit/key-caps';
import { useFocusOnRequest } from '../kit/use-focus-on-request';
import { PlaybookPartView } from './playbook-part';
import { usePlaybookKeys } from './use-playbook-keys';
import styles from './playbooks.module.css';

interface PlaybookLeafProps {
  readonly of: DossierId;
  /** What shows where there is no talk to have: a loose sheet, say. */
  readonly beneath: ReactNode;
}

/** The playbook that fits the open dossier, or the one chosen for it, beside the strip that one types in. */
export function PlaybookLeaf({ of, beneath }: PlaybookLeafProps) {
  const dossier = useDossier(of);
  return dossier ? <LeafFor dossier={dossier} beneath={beneath} /> : null;
}

function LeafFor({ dossier, beneath }: { readonly dossier: Dossier; readonly beneath: ReactNode }) {
  const playbooks = usePlaybooksFor(dossier);
  return playbooks ? <Leaf dossier={dossier} playbooks={playbooks} /> : beneath;
}

function Leaf({ dossier, playbooks }: { readonly dossier: Dossier; readonly playbooks: PlaybooksFor }) {
  const { t } = useI18n();
  const { open } = playbooks;
  const leaf = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const name = open.name || t('unnamed');
  usePlaybookKeys(leaf);
  // Another customer, another search.
  const [searchedFor, setSearchedFor] = useState(dossier.id);
  if (searchedFor !== dossier.id) {
    setSearchedFor(dossier.id);
    setText('');
  }
  return (
    <article ref={leaf} className={styles.leaf} aria-label={t('playbooks.leaf')} data-playbook>
      <div className={styles.head}>
        <Button look="chip" aria-label={t('laidOut.back')} title={t('laidOut.back')} onClick={putPlaybookBack}>
          <ArrowLeft size={15} aria-hidden="true" /> <KeyCaps keys="Esc" />
        </Button>
        <WhichPlaybook dossier={dossier} playbooks={playbooks} />
      </div>
      <FindField text={text} onText={setText} />
      <h2 className="visually-hidden">{name}</h2>
      {open.purpose && text.trim() === '' && <p className={styles.small}>{open.purpose}</p>}
      <Parts dossier={dossier} playbooks={playbooks} text={text} />
      <Told name={name} />
    </article>
  );
}

/** Which one lies open is read out, since the focus stays where one types. */
function Told({ name }: { readonly name: string }) {
  const { t } = useI18n();
  // Only what changes in a region that is there already is read out.
  const told = useDeferredValue(name, '');
  return (
    <p role="status" className="visually-hidden">
      {told && t('playbooks.opened', { name: told })}
    </p>
  );
}

function WhichPlaybook({ dossier, playbooks }: { readonly dossier: Dossier; readonly playbooks: PlaybooksFor }) {
  const { t } = useI18n();
  const { all, open } = playbooks;
  const groups = [
    ['playbooks.fitting', all.fitting],
    ['playbooks.others', all.others],
  ] as const;
  return (
    <select
      className={styles.which}
      aria-label={t('playbooks.which')}
      value={open.id}
      onChange={({ target }) => {
        const chosen = [...all.fitting, ...all.others].find(({ id }) => id === target.value);
        if (chosen) layOutPlaybook({ of: dossier.id, id: chosen.id });
      }}
    >
      {groups.map(
        ([title, some]) =>
          some.length > 0 && (
            <optgroup key={title} label={t(title)}>
              {some.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name || t('unnamed')}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}

/** What the customer has just said, in a few letters. Enter leads back to the strip, and leaves what was found. */
function FindField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useI18n();
  const field = useFocusOnRequest<HTMLInputElement>(usePlaybookTalk(({ findRequests }) => findRequests));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusLogStrip();
  };
  return (
    <search className={styles.find}>
      <input
        ref={field}
        value={text}
        maxLength={200}
        aria-label={t('playbooks.find')}
        placeholder={t('playbooks.findHint')}
        title={t('playbooks.findKeys')}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            event.stopPropagation();
            onText('');
          } else onKeyDown(event);
        }}
      />
    </search>
  );
}

interface PartsProps {
  readonly dossier: Dossier;
  readonly playbooks: PlaybooksFor;
  readonly text: string;
}

function Parts({ dossier, playbooks, text }: PartsProps) {
  const { t } = useI18n();
  const { all, open } = playbooks;
  const wanted = useDeferredValue(text);
  const found = useMemo(() => findInParts(open.parts, wanted), [open, wanted]);
  const inOthers = useMemo(
    () =>
      [...all.fitting, ...all.others]
        .filter(({ id }) => id !== open.id)
        .map((playbook) => ({ playbook, parts: findObjections(playbook.parts, wanted) }))
        .filter(({ parts }) => parts.length > 0),
    [all, open, wanted],
  );
  const call = callKey(open, dossier);
  const finding = wanted.trim() !== '';
  const count = [...found, ...inOthers.flatMap(({ parts }) => parts)].reduce((sum, { items }) => sum + items.length, 0);
  if (open.parts.length === 0 && !finding) return <p className={styles.small}>{t('playbooks.empty')}</p>;
  return (
    <>
      <p role="status" className={styles.small}>
        {finding && t('playbooks.found', { count })}
      </p>
      {found.map((part) => (
        <PlaybookPartView
          key={`${open.id} ${part.key}`}
          playbook={open.id}
          part={part}
          place={open.parts.findIndex(({ key }) => key === part.key)}
          call={call}
          finding={finding}
        />
      ))}
      {inOthers.map(({ playbook, parts }) => (
        <section key={playbook.id} className={styles.other}>
          <h3>{t('playbooks.inOthers', { name: playbook.name || t('unnamed') })}</h3>
          {parts.map((part) => (
            <PlaybookPartView key={part.key} playbook={playbook.id} part={part} place={0} call={call} finding />
          ))}
        </section>
      ))}
      <TicksIntoLog playbooks={playbooks} call={call} />
    </>
  );
}

function TicksIntoLog({ playbooks, call }: { readonly playbooks: PlaybooksFor; readonly call: string }) {
  const { t } = useI18n();
  const services = useServices();
  const ticks = useTicks(call);
  if (tickLines(playbooks.open, ticks).length === 0) return null;
  return (
    <Button className={styles.toLog} onClick={() => void ticksToLog.run(services)}>
      <ClipboardCheck size={15} aria-hidden="true" /> {t('playbooks.toLog')} <CommandKeys command={ticksToLog} />
    </Button>
  );
}
