import { type FormEvent, useState } from 'react';
import { markForHandover } from '../../actions/mark-for-handover';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { Leave } from '@shared/domain/time/working-calendar';
import type { AbsenceWork } from '@shared/domain/workload/absence';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './absence.module.css';

interface MarkForHandoverProps {
  readonly work: AbsenceWork;
  readonly leave: Leave;
  readonly onClose: () => void;
}

/** Which of the dossiers a colleague is to take over: all of them, unless some are left out. They stay where they lie. */
export function MarkForHandover({ work, leave, onClose }: MarkForHandoverProps) {
  const { t } = useI18n();
  const services = useServices();
  const [leftOut, setLeftOut] = useState<ReadonlySet<DossierId>>(new Set());
  const unmarked = [...work.promised, ...work.timed, ...work.free].filter((dossier) => !work.marked.includes(dossier));
  const chosen = unmarked.filter(({ id }) => !leftOut.has(id));
  const choose = (ids: readonly DossierId[], yes: boolean) => {
    const next = new Set(leftOut);
    for (const id of ids) {
      if (yes) next.delete(id);
      else next.add(id);
    }
    setLeftOut(next);
  };
  const mark = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    const ids = chosen.map(({ id }) => id);
    if (await runAction(services, markForHandover, ids, leave.id)) onClose();
  };
  if (unmarked.length === 0) return <p role="status">{t('absence.nothingLeft')}</p>;
  const all = unmarked.map(({ id }) => id);
  return (
    <form className={styles.marking} noValidate onSubmit={(event) => void mark(event)}>
      <p className={styles.hint}>{t('absence.markHint')}</p>
      <fieldset className={styles.choices}>
        <legend>{t('absence.which', { count: chosen.length })}</legend>
        <div className={styles.choose}>
          <Button look="chip" onClick={() => choose(all, true)}>
            {t('absence.all')}
          </Button>
          <Button look="chip" onClick={() => choose(all, false)}>
            {t('absence.none')}
          </Button>
        </div>
        <ul className={styles.list}>
          {unmarked.map((dossier) => (
            <li key={dossier.id}>
              <label>
                <input
                  type="checkbox"
                  checked={!leftOut.has(dossier.id)}
                  onChange={({ target }) => choose([dossier.id], target.checked)}
                />
                <WhoAndWhen dossier={dossier} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('move.cancel')}</Button>
        <Button look="primary" type="submit" disabled={chosen.length === 0}>
          {t('absence.mark', { count: chosen.length })}
        </Button>
      </div>
    </form>
  );
}

/** "Keller behind Tue 6 Oct, 9:30, promised" */
export function WhoAndWhen({ dossier: { card, place, promise } }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const today = useToday();
  return (
    <span>
      <b>{titleOf(card) || t('unnamed')}</b>{' '}
      <small>{[formats.place(place, today), promise && t('tags.promised')].filter(Boolean).join(', ')}</small>
    </span>
  );
}
