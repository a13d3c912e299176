import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { careOf } from '@shared/domain/care/change-care';
import { readBirthday } from '@shared/domain/importing/read-date';
import { type Anniversary, mostAnniversaries } from '@shared/domain/records/care';
import type { Dossier } from '@shared/domain/records/dossier';
import { dropAnniversary, keepAnniversary } from '../../actions/care';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { attempt, runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { RemindTick } from './remind-tick';
import card from './card-form.module.css';
import styles from './care.module.css';

/** Days of the year that matter to the customer besides the birthday. */
export function Anniversaries({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  /** The one whose fields are open; `new` for one that is not there yet. */
  const [open, setOpen] = useState<string | null>(null);
  const { anniversaries } = careOf(dossier);
  const close = () => setOpen(null);
  return (
    <div className={styles.part}>
      <h3>{t('care.anniversaries')}</h3>
      {anniversaries.length > 0 && (
        <ul className={styles.list}>
          {anniversaries.map((anniversary) => (
            <li key={anniversary.id}>
              {open === anniversary.id ? (
                <AnniversaryFields dossier={dossier} known={anniversary} onClose={close} />
              ) : (
                <Line dossier={dossier} anniversary={anniversary} onEdit={() => setOpen(anniversary.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <AnniversaryFields dossier={dossier} known={null} onClose={close} />
      ) : (
        anniversaries.length < mostAnniversaries && (
          <Button look="bare" className={card.add} onClick={() => setOpen('new')}>
            <Plus size={15} aria-hidden="true" /> {t('care.addAnniversary')}
          </Button>
        )
      )}
    </div>
  );
}

interface LineProps {
  readonly dossier: Dossier;
  readonly anniversary: Anniversary;
  readonly onEdit: () => void;
}

function Line({ dossier, anniversary: { id, name, day }, onEdit }: LineProps) {
  const { t, formats } = useI18n();
  const services = useServices();
  return (
    <>
      <Button look="bare" className={styles.name} onClick={onEdit}>
        {name}: {formats.birthday(day)}
      </Button>
      <RemindTick id={dossier.id} what={{ kind: 'anniversary', anniversary: id }} name={name} />
      <IconButton
        icon={X}
        size={15}
        label={t('care.dropAnniversary', { what: name })}
        onClick={() => void runAction(services, dropAnniversary, dossier.id, id)}
      />
    </>
  );
}

interface AnniversaryFieldsProps {
  readonly dossier: Dossier;
  readonly known: Anniversary | null;
  readonly onClose: () => void;
}

/** A day as people write it, with the year or without, as the birthday on the card. */
function AnniversaryFields({ dossier, known, onClose }: AnniversaryFieldsProps) {
  const { t, formats, locale } = useI18n();
  const services = useServices();
  const today = useToday();
  const problemId = useId();
  const [name, setName] = useState(known?.name ?? '');
  const [words, setWords] = useState(known ? formats.birthday(known.day) : '');
  const [problem, setProblem] = useState<'name' | 'day' | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const typed = words.trim();
    const unchanged = known !== null && typed === formats.birthday(known.day);
    const day = unchanged ? known.day : readBirthday(typed, locale.dayFirst ? 'dayFirst' : 'monthFirst', today);
    if (name.trim() === '' || day === null) {
      setProblem(name.trim() === '' ? 'name' : 'day');
      return;
    }
    const anniversary = { ...(known && { id: known.id }), name: name.trim(), day };
    const kept = await attempt(services, (context) => keepAnniversary(context, dossier.id, anniversary), {
      typed: `${name} ${typed}`,
      onRefused: ({ kind }) => kind === 'unchanged',
    });
    if (kept || unchanged) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.entry} noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <label className={card.field}>
        <span>{t('care.anniversary')}</span>
        <input
          value={name}
          maxLength={1_000}
          autoFocus
          placeholder={t('care.anniversaryHint')}
          aria-invalid={problem === 'name' || undefined}
          aria-describedby={problem === 'name' ? problemId : undefined}
          onChange={({ target }) => {
            setName(target.value);
            setProblem(null);
          }}
        />
      </label>
      <label className={card.field}>
        <span>{t('care.day')}</span>
        <input
          value={words}
          maxLength={1_000}
          aria-invalid={problem === 'day' || undefined}
          aria-describedby={problem === 'day' ? problemId : undefined}
          onChange={({ target }) => {
            setWords(target.value);
            setProblem(null);
          }}
        />
      </label>
      <Button type="submit">{t('care.add')}</Button>
      <Button look="bare" onClick={onClose}>
        {t('care.cancel')}
      </Button>
      <p id={problemId} role="alert" className={styles.problem}>
        {problem && t(problem === 'name' ? 'care.needsName' : 'card.birthdayProblem', { typed: words.trim() })}
      </p>
    </form>
  );
}
