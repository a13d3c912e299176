import { type KeyboardEvent, useId, useState } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { changeCare } from '../../actions/care';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useFoundDossiers } from '../../state/found-dossiers';
import { useDossier } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { classes } from '../kit/classes';
import { Dialog } from '../kit/dialog';
import { WhyNotStored } from '../kit/why-not-stored';
import promise from './change-promise.module.css';
import styles from './care.module.css';

interface ChooseReferrerProps {
  readonly onClose: () => void;
}

/** Chooses who has recommended one to the customer of the open dossier: another dossier, found as in the search. */
export function ChooseReferrer({ onClose }: ChooseReferrerProps) {
  const open = useDesk((desk) => desk.open);
  return open === null ? null : <ForOpenDossier key={open} id={open} onClose={onClose} />;
}

function ForOpenDossier({ id, onClose }: ChooseReferrerProps & Pick<Dossier, 'id'>) {
  const { t } = useI18n();
  const dossier = useDossier(id);
  if (!dossier) return null;
  return (
    <Dialog title={t('care.whoReferred', { name: titleOf(dossier.card) || t('unnamed') })} onClose={onClose}>
      <Chooser dossier={dossier} onClose={onClose} />
      <WhyNotStored />
    </Dialog>
  );
}

/** The combobox pattern of the ARIA guide, as in the search: the focus stays in the field, the arrows move through the list. */
function Chooser({ dossier, onClose }: ChooseReferrerProps & { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { result, waiting } = useFoundDossiers(text);
  const hits = result.hits.filter(({ id, isSheet }) => id !== dossier.id && !isSheet);
  const current = Math.min(active, hits.length - 1);
  const choose = async (id: DossierId | undefined) => {
    if (id === undefined) return;
    const chosen = id === dossier.care?.referredBy;
    if (chosen || (await runAction(services, changeCare, dossier.id, { referredBy: id }))) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setActive((current + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What the list shows may still belong to what was typed before.
      if (!waiting) void choose(hits[current]?.id);
    }
  };
  return (
    <>
      <label className={promise.field}>
        <span>{t('care.referredBy')}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${current}` : undefined}
          placeholder={t('care.findReferrer')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          maxLength={1_000}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={listId} role="listbox" aria-label={t('care.referredBy')} className={styles.hits}>
        {hits.map(({ id, title, subtitle }, index) => (
          <div
            key={id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes(styles.hit, index === current && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void choose(id)}
          >
            {[title || t('unnamed'), subtitle].filter(Boolean).join(' · ')}
          </div>
        ))}
      </div>
      <p role="status" className={promise.hint}>
        {text.trim() !== '' && !waiting && t('care.found', { count: hits.length })}
      </p>
    </>
  );
}
