import { useState } from 'react';
import type { CustomerClass } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import type { Rhythm } from '@shared/domain/records/rhythm';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { changeBinder } from '../../actions/change-binder';
import { goToNotReached } from '../../commands/promise-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder, useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { useAtOnce } from '../kit/use-at-once';
import styles from './rhythm-settings.module.css';
import page from './settings.module.css';

/** How often the customers of each class are to be reached, and from when on it is too long. */
export function RhythmSettings() {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const rhythms = useBinder()?.rhythms;
  if (!rhythms) return null;
  const save = (name: CustomerClass, rhythm: Rhythm | null) =>
    void runAction(services, changeBinder, binderId, (binder) => ({
      ...binder,
      rhythms: { ...binder.rhythms, [name]: rhythm },
    }));
  return (
    <>
      <p className={page.prose}>{t('rhythm.lead')}</p>
      {customerClasses.map((name) => (
        <ClassRhythm key={name} name={name} rhythm={rhythms[name]} onSave={save} />
      ))}
      <p className={page.prose}>{t('rhythm.counted')}</p>
      {customerClasses.some((name) => rhythms[name]) && (
        <Button onClick={() => void goToNotReached.run(services)}>{t('rhythm.whoIsNot')}</Button>
      )}
    </>
  );
}

/** What a class begins with when its rhythm is switched on: the better the customer, the oftener. */
const usual: Readonly<Record<CustomerClass, Rhythm>> = {
  A: { every: 4, warnAfter: 6 },
  B: { every: 8, warnAfter: 12 },
  C: { every: 26, warnAfter: 39 },
};

const mostWeeks = 520;

interface ClassRhythmProps {
  readonly name: CustomerClass;
  readonly rhythm: Rhythm | null;
  readonly onSave: (name: CustomerClass, rhythm: Rhythm | null) => void;
}

/** The rhythm of one class. What is typed is stored when the line is left, or with Enter; until it makes sense the line says why. */
function ClassRhythm({ name, rhythm: stored, onSave }: ClassRhythmProps) {
  const { t } = useI18n();
  const [rhythm, showRhythm] = useAtOnce(stored);
  // It lies over what is stored, which may arrive, or change, while somebody types.
  const [draft, setDraft] = useState<TypedRhythm | null>(null);
  const [problem, setProblem] = useState<RhythmProblem | null>(null);
  const typed = rhythm && (draft ?? typedOf(rhythm));
  const type = (next: TypedRhythm | null) => {
    setDraft(next);
    setProblem(null);
  };
  const save = (next: Rhythm | null) => {
    type(null);
    if (jsonEqual(next, rhythm)) return;
    showRhythm(next);
    onSave(name, next);
  };
  const leave = () => {
    if (!rhythm || !draft) return;
    const read = readRhythm(draft);
    if (typeof read === 'string') setProblem(read);
    else save(read);
  };
  const field = (which: keyof Rhythm) => (
    <label className={styles.weeks}>
      <span>{t(`rhythm.${which}`)}</span>
      <input
        type="number"
        min={1}
        max={mostWeeks}
        value={typed?.[which] ?? ''}
        aria-invalid={problem !== null || undefined}
        onChange={({ target }) => typed && type({ ...typed, [which]: target.value })}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
      />
      <span>{t('rhythm.weeks')}</span>
    </label>
  );
  return (
    <div
      className={styles.line}
      role="group"
      aria-label={t('rhythm.ofClass', { class: name })}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave();
      }}
    >
      <label className={styles.on}>
        <input
          type="checkbox"
          checked={typed !== null}
          onChange={({ target }) => save(target.checked ? usual[name] : null)}
        />
        {t('rhythm.ofClass', { class: name })}
      </label>
      {typed ? (
        <>
          {field('every')}
          {field('warnAfter')}
        </>
      ) : (
        <span className={styles.off}>{t('rhythm.off')}</span>
      )}
      <p role="alert" className={styles.problem}>
        {problem && t(`rhythm.problem.${problem}`, { most: mostWeeks })}
      </p>
    </div>
  );
}

type RhythmProblem = 'number' | 'order';

type TypedRhythm = Readonly<Record<keyof Rhythm, string>>;

function typedOf({ every, warnAfter }: Rhythm): TypedRhythm {
  return { every: String(every), warnAfter: String(warnAfter) };
}

function readRhythm({ every, warnAfter }: TypedRhythm): Rhythm | RhythmProblem {
  const read = { every: Number(every), warnAfter: Number(warnAfter) };
  const fits = (weeks: number) => Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks;
  if (!fits(read.every) || !fits(read.warnAfter)) return 'number';
  return read.warnAfter < read.every ? 'order' : read;
}
