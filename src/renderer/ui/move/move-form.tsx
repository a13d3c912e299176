import { type FormEvent, useMemo, useState } from 'react';
import { fileDossiers } from '../../actions/file-dossiers';
import type { Destination } from '@shared/domain/filing/move-by-hand';
import { movableInBulk } from '@shared/domain/filing/bulk';
import { pile, type Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { addDays } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { unmarkAll } from '../../state/desk';
import { useMovePreview } from '../../state/filing-preview';
import { placeOf } from '../../state/log-plan';
import { useDatePhrase } from '../../state/date-phrase';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { DateChips } from '../kit/date-chips';
import { DateEntry } from '../kit/date-entry';
import { DayStrip } from '../kit/day-strip';
import { Dialog } from '../kit/dialog';
import { KeepTimes } from './keep-times';
import { MovedTooFarOut } from './moved-too-far-out';
import { WhatMoves } from './what-moves';
import styles from './move-form.module.css';

interface MoveFormProps {
  readonly dossiers: readonly Dossier[];
  /** Where to, when that is known already; it can still be changed. */
  readonly to: Destination | null;
  readonly onClose: () => void;
}

const daysShown = 10;

export function MoveForm({ dossiers, to, onClose }: MoveFormProps) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const [text, setText] = useState(() => textOf(to, i18n));
  const [toPile, setToPile] = useState(to?.kind === 'pile');
  const [keepTimes, setKeepTimes] = useState(true);
  const [confirmed, setConfirmed] = useState<ReadonlySet<DossierId>>(new Set());
  const [problem, setProblem] = useState<'place' | 'dossier' | null>(null);
  const read = useDatePhrase(text);
  const { t, formats } = i18n;

  const place: Place | null = toPile ? pile : read.reading && placeOf(read.reading);
  const moved = useMemo(
    () => (dossiers.length === 1 ? dossiers : movableInBulk(dossiers, confirmed).moved),
    [dossiers, confirmed],
  );
  const filing = useMovePreview(moved);
  const type = (typed: string) => {
    setText(typed);
    setToPile(false);
    setProblem(null);
  };
  const confirm = (id: DossierId, yes: boolean) => {
    const next = new Set(confirmed);
    if (yes) next.add(id);
    else next.delete(id);
    setConfirmed(next);
    setProblem(null);
  };

  const move = async (event: FormEvent) => {
    event.preventDefault();
    if (place === null || moved.length === 0) {
      setProblem(place === null ? 'place' : 'dossier');
      return;
    }
    const ids = moved.map(({ id }) => id);
    if (await runAction(services, fileDossiers, ids, place, { keepTimes, confirmed: ids })) unmarkAll();
    onClose();
  };

  return (
    <Dialog title={t('command.moveDossier')} onClose={onClose} wide>
      <form className={styles.form} noValidate onSubmit={(event) => void move(event)}>
        <DateEntry
          text={text}
          onText={type}
          reading={read.reading}
          problem={read.problem ?? (problem === 'place' && text === '' ? { kind: 'empty' } : null)}
          place={place}
          filing={filing}
          hint={toPile ? t('move.toPileHint') : ''}
          autoFocus
        />
        <div className={styles.chips}>
          <DateChips chosen={place} filing={filing} onText={type} />
          <Button
            look="chip"
            pressed={toPile}
            onClick={() => {
              setText('');
              setToPile(true);
              setProblem(null);
            }}
          >
            {t('move.toPile')}
          </Button>
        </div>
        <DayStrip
          from={addDays(today, 1)}
          count={daysShown}
          filing={filing}
          chosen={place?.kind === 'day' ? place.date : null}
          onChoose={(date) => type(formats.numericDay(date))}
        />
        <KeepTimes moved={moved} to={place} kept={keepTimes} onKeep={setKeepTimes} />
        <MovedTooFarOut moved={moved} place={place} />
        <WhatMoves dossiers={dossiers} moved={moved} confirmed={confirmed} onConfirm={confirm} />
        {problem === 'dossier' && (
          <p className={styles.problem} role="alert">
            {dossiers.length === 0 ? t('move.gone') : t('move.needsDossier')}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('move.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('move.move')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What would have been typed for the place. */
function textOf(to: Destination | null, { formats }: I18n): string {
  if (to?.kind === 'day') return formats.numericDay(to.date);
  return to?.kind === 'month' ? formats.monthAndYear(to.month) : '';
}
