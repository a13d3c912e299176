import type { Repetition } from '@shared/domain/records/dossier';
import { repetitionUnits } from '@shared/domain/records/dossier';
import { describeRepetition } from '../../i18n/describe-repetition';
import { useI18n } from '../../i18n/i18n-context';
import { OneOf } from '../kit/one-of';
import styles from './sheet.module.css';

/** What is chosen: how it comes again, or `every` as it stands in the field while it is no such number. */
export interface TypedRepetition {
  readonly unit: Repetition['unit'] | null;
  readonly every: string;
}

export function typedRepetition(repeats: Repetition | null): TypedRepetition {
  return { unit: repeats?.unit ?? null, every: String(repeats?.every ?? 1) };
}

/** What is meant; undefined while the number is none that a sheet can come again by. */
export function repetitionOf({ unit, every }: TypedRepetition): Repetition | null | undefined {
  if (unit === null) return null;
  const number = /^\s*\d{1,3}\s*$/.test(every) ? Number(every) : 0;
  return number >= 1 && number <= 366 ? { unit, every: number } : undefined;
}

interface RepetitionFieldProps {
  readonly typed: TypedRepetition;
  readonly onType: (typed: TypedRepetition) => void;
  /** The number was left, or Enter pressed. */
  readonly onLeave?: () => void;
}

/** Whether and how a loose sheet comes again, in a sentence below. */
export function RepetitionField({ typed, onType, onLeave }: RepetitionFieldProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const meant = repetitionOf(typed);
  return (
    <div className={styles.repetition}>
      <label>
        <span>{t('sheetForm.repeats')}</span>
        <OneOf
          values={[null, ...repetitionUnits]}
          value={typed.unit}
          words={(unit) => t(unit === null ? 'sheetForm.never' : `sheetForm.unit.${unit}`)}
          onChoose={(unit) => onType({ ...typed, unit })}
        />
      </label>
      {typed.unit !== null && (
        <label>
          <span>{t('sheetForm.everyCount')}</span>
          <input
            type="number"
            min={1}
            max={366}
            value={typed.every}
            aria-invalid={meant === undefined || undefined}
            onChange={({ target }) => onType({ ...typed, every: target.value })}
            onBlur={onLeave}
            onKeyDown={({ key }) => {
              if (key === 'Enter') onLeave?.();
            }}
          />
        </label>
      )}
      <p aria-live="polite" className={meant === undefined ? styles.wrong : undefined}>
        {meant === undefined && t('sheetForm.everyProblem')}
        {meant && t('sheetForm.howOften', { words: describeRepetition(meant, i18n) })}
      </p>
    </div>
  );
}
