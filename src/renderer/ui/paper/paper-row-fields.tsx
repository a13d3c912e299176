import { type KeyboardEvent, useId, useMemo } from 'react';
import type { Binder } from '@shared/domain/records/binder';
import { type Dossier, isSheet, titleOf } from '@shared/domain/records/dossier';
import type { Outcome } from '@shared/domain/records/outcome';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { describePhrase } from '../kit/describe-phrase';
import { usePlaceLoad } from '../kit/place-load';
import { useI18n } from '../../i18n/i18n-context';
import { useLoggingPreview } from '../../state/filing-preview';
import { doneSheet, isFilled, paperPlanOf, type PaperPlan } from '../../state/paper-plan';
import { changeRow, emptyRow, fileRow, markIncomplete, usePaperTable } from '../../state/paper-table';
import { useCalendar, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { describeRowProblem } from './row-problem';
import { fieldProps, focusBeside, focusNext, type PaperField } from './row-focus';
import styles from './paper-table.module.css';

interface PaperRowFieldsProps {
  readonly dossier: Dossier;
  readonly date: PlainDate;
  readonly binder: Binder;
  readonly outcomes: readonly Outcome[];
}

/** Keys are written by hand for as many outcomes as there are digits. */
const keys = 9;

/** The cells of a row that something is written into: the key of the outcome, the next date, a few words. Enter files it. */
export function PaperRowFields({ dossier, date, binder, outcomes }: PaperRowFieldsProps) {
  const i18n = useI18n();
  const { t, formats, locale } = i18n;
  const services = useServices();
  const today = useToday();
  const id = useId();
  const row = usePaperTable((table) => table.rows.get(dossier.id)) ?? emptyRow;
  const { fields, state } = row;
  const name = titleOf(dossier.card) || t('unnamed');
  const plan = paperPlanOf(fields, dossier, { binder, today, dayFirst: locale.dayFirst });
  const filing = state.kind === 'filing';
  const problem = describeRowProblem(state, plan, i18n, today);
  const outcome = outcomes.find((one) => one.id === fields.outcomeId) ?? null;
  const said = useSaid(dossier, plan, outcome);
  /** @returns whether nothing is missing. */
  const file = (): boolean => {
    if (plan.problem) markIncomplete(dossier.id, plan.problem);
    else void fileRow(services, dossier, date, locale.dayFirst);
    return plan.problem === null;
  };
  const onKeyDown = (field: PaperField) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // Nothing written is a row that is skipped: it stays.
      if (!isFilled(fields) || file()) focusNext(event.currentTarget);
      return;
    }
    if (field === 'outcome') {
      if (event.key === 'Backspace' || event.key === 'Delete') changeRow(services, dossier, { outcomeId: null });
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusBeside(event.currentTarget, field, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <>
      <td>
        <select
          {...fieldProps('outcome')}
          aria-label={t('paper.outcomeOf', { name })}
          aria-describedby={`${id}-problem`}
          value={fields.outcomeId ?? ''}
          disabled={filing}
          onKeyDown={onKeyDown('outcome')}
          onChange={({ target }) =>
            changeRow(services, dossier, { outcomeId: target.value === '' ? null : target.value })
          }
        >
          <option value="">{t('paper.none')}</option>
          {isSheet(dossier) ? (
            <option value={doneSheet}>1 {formats.outcome({ id: 'done', name: null })}</option>
          ) : (
            outcomes.map((one, index) => (
              <option key={one.id} value={one.id}>
                {index < keys ? `${index + 1} ` : ''}
                {formats.outcome(one)}
              </option>
            ))
          )}
        </select>
      </td>
      <td>
        <input
          {...fieldProps('next')}
          aria-label={t('paper.nextOf', { name })}
          aria-describedby={`${id}-said ${id}-problem`}
          value={fields.dateText ?? ''}
          disabled={filing}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown('next')}
          onChange={({ target }) => changeRow(services, dossier, { dateText: target.value || null })}
        />
        <p id={`${id}-said`} className={styles.said} aria-live="polite">
          {said}
        </p>
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem && <span className="visually-hidden">{name}: </span>}
          {problem}
        </p>
      </td>
      <td>
        <input
          {...fieldProps('words')}
          aria-label={t('paper.wordsOf', { name })}
          value={fields.text}
          disabled={filing}
          maxLength={100_000}
          onKeyDown={onKeyDown('words')}
          onChange={({ target }) => changeRow(services, dossier, { text: target.value })}
        />
      </td>
      <td>
        <Button
          look="chip"
          aria-label={t('paper.fileOf', { name })}
          disabled={filing || !isFilled(fields)}
          onClick={file}
        >
          {t(filing ? 'paper.filing' : 'paper.file')}
        </Button>
      </td>
    </>
  );
}

/** Where it would go, and how full that would be; nothing while nothing is written. */
function useSaid(dossier: Dossier, plan: PaperPlan, outcome: Outcome | null): string {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const calendar = useCalendar();
  const work = useMemo(() => ({ task: outcome?.task ?? dossier.task, outcome }), [dossier.task, outcome]);
  const load = usePlaceLoad(plan.place, useLoggingPreview(dossier, work));
  if (plan.place === null) return '';
  const place =
    plan.reading && calendar ? describePhrase(plan.reading, i18n, today, calendar) : formats.place(plan.place, today);
  const room =
    load.nextRoom === undefined
      ? ''
      : load.nextRoom === null
        ? t('load.noRoom')
        : t('load.nextRoom', { day: formats.shortDay(load.nextRoom, today) });
  return [place, load.words, room].filter(Boolean).join(' · ');
}
