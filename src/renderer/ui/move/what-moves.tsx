import { useId } from 'react';
import { type CustomerPromise, type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import styles from './what-moves.module.css';

interface WhatMovesProps {
  readonly dossiers: readonly Dossier[];
  readonly moved: readonly Dossier[];
  readonly confirmed: ReadonlySet<DossierId>;
  readonly onConfirm: (id: DossierId, yes: boolean) => void;
}

const namesShown = 12;

/** The dossiers by name; of several, each promised one stays unless it is ticked by name (method.md, rule 6). */
export function WhatMoves({ dossiers, moved, confirmed, onConfirm }: WhatMovesProps) {
  const i18n = useI18n();
  const today = useToday();
  const { t } = i18n;
  const [only] = dossiers;
  const promised = dossiers.filter(({ promise }) => promise !== null);
  const more = moved.length - namesShown;
  return (
    <div className={styles.which}>
      <p>
        <b>{t('move.which', { count: moved.length })}</b>
        {moved.length > 0 && ': '}
        {moved
          .slice(0, namesShown)
          .map(({ card }) => titleOf(card) || t('unnamed'))
          .join(', ')}
        {more > 0 && ` ${t('move.more', { count: more })}`}
      </p>
      {dossiers.length === 1 && only?.promise && (
        <p className={styles.promise}>{t('move.onePromised', { promise: promiseText(only.promise, i18n, today) })}</p>
      )}
      {dossiers.length > 1 && promised.length > 0 && (
        <Promises promised={promised} confirmed={confirmed} onConfirm={onConfirm} />
      )}
    </div>
  );
}

interface PromisesProps {
  readonly promised: readonly Dossier[];
  readonly confirmed: ReadonlySet<DossierId>;
  readonly onConfirm: (id: DossierId, yes: boolean) => void;
}

function Promises({ promised, confirmed, onConfirm }: PromisesProps) {
  const i18n = useI18n();
  const today = useToday();
  const hintId = useId();
  const { t } = i18n;
  return (
    <fieldset className={styles.promises} aria-describedby={hintId}>
      <legend>{t('move.promised', { count: promised.length })}</legend>
      <p id={hintId}>{t('move.promisedHint')}</p>
      <div className={styles.list}>
        {promised.map(({ id, card, promise }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={confirmed.has(id)}
              onChange={({ target }) => onConfirm(id, target.checked)}
            />
            {t('move.promisedDossier', {
              name: titleOf(card) || t('unnamed'),
              promise: promise ? promiseText(promise, i18n, today) : '',
            })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function promiseText({ date, time }: CustomerPromise, { t, formats }: I18n, today: PlainDate): string {
  const day = formats.shortDay(date, today);
  return time === null ? t('move.promiseOf', { day }) : t('move.promiseOfAt', { day, time: formats.time(time) });
}
