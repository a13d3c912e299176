import { type FormEvent, type ReactNode, useEffect } from 'react';
import { fileAndNext } from '../../commands/dossier-commands';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DatePhraseProblem } from '@shared/domain/time/date-phrase';
import { useI18n } from '../../i18n/i18n-context';
import { useLoggingPreview } from '../../state/filing-preview';
import { changeFields, keepAsNote, offerOutcomes, useLogForm } from '../../state/log-form';
import { type LogFields, type LogPlan, type LogProblem, planOf } from '../../state/log-plan';
import { useBinder, useCalendar, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { DateChips } from '../kit/date-chips';
import { DateEntry } from '../kit/date-entry';
import { DayStrip } from '../kit/day-strip';
import { describeMoved } from '../kit/describe-phrase';
import { RhythmWarning } from '../kit/rhythm-warning';
import { useFocusOnRequest } from '../kit/use-focus-on-request';
import { NextContactFields, PromiseFields } from './next-contact-fields';
import { OutcomeChoices } from './outcome-choices';
import { ResumedHint } from './resumed-hint';
import { stripDays } from './strip-days';
import { useOpenForm } from './use-open-form';
import styles from './log-strip.module.css';

/** The strip to log a contact and file the dossier, as one step (method.md, rule 2). */
export function LogStrip({ dossier, beside }: { readonly dossier: Dossier; readonly beside?: ReactNode }) {
  const form = useOpenForm(dossier.id);
  const plan = useLogPlan(dossier);
  if (!form || !plan) return <div className={styles.strip} aria-hidden="true" />;
  const { fields, resumedFrom } = form;
  return <LogFormFields dossier={dossier} fields={fields} resumedFrom={resumedFrom} plan={plan} beside={beside} />;
}

function useLogPlan(dossier: Dossier): LogPlan | null {
  const { locale } = useI18n();
  const today = useToday();
  const binder = useBinder();
  useEffect(() => {
    if (binder) offerOutcomes(binder);
  }, [binder]);
  const fields = useLogForm((state) => state.form?.fields);
  return binder && fields ? planOf(fields, { binder, dossier, today, dayFirst: locale.dayFirst }) : null;
}

interface LogFormFieldsProps {
  readonly dossier: Dossier;
  readonly fields: LogFields;
  readonly resumedFrom: number | null;
  readonly plan: LogPlan;
  /** What can be laid beside the strip. */
  readonly beside: ReactNode;
}

function LogFormFields({ dossier, fields, resumedFrom, plan, beside }: LogFormFieldsProps) {
  const { t } = useI18n();
  const services = useServices();
  const today = useToday();
  const text = useFocusOnRequest<HTMLTextAreaElement>(useLogForm((state) => state.focusRequests));
  const filing = useLoggingPreview(dossier, plan);
  const change = (changed: Partial<LogFields>) => changeFields(services, changed);
  const chosenDay = plan.place?.kind === 'day' ? plan.place.date : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void fileAndNext.run(services);
  };
  return (
    <form className={styles.strip} aria-label={t('log.title')} onSubmit={submit}>
      {resumedFrom !== null && <ResumedHint savedAt={resumedFrom} />}
      <OutcomeChoices chosen={fields.outcomeId} onChoose={(outcomeId) => change({ outcomeId })} />
      <textarea
        ref={text}
        className={styles.text}
        rows={2}
        maxLength={1_000_000}
        aria-label={t('log.text')}
        placeholder={`${t('log.text')} …`}
        value={fields.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className={styles.where}>
        <DateEntry
          text={fields.dateText ?? ''}
          onText={(dateText) => change({ dateText: dateText === '' ? null : dateText })}
          reading={plan.reading}
          problem={phraseProblemOf(plan.problem)}
          place={plan.place}
          filing={filing}
          hint={useProposalHint(plan)}
        />
        <RhythmWarning tooFarOut={plan.tooFarOut} />
        <DateChips chosen={plan.place} filing={filing} onText={(dateText) => change({ dateText })} />
        <PromiseFields fields={fields} plan={plan} onChange={change} />
      </div>
      <NextContactFields fields={fields} plan={plan} onChange={change} />
      <DayStrip
        from={today}
        count={stripDays}
        filing={filing}
        chosen={chosenDay}
        onChoose={(date) => change({ dateText: date })}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit">
          {t('command.fileAndNext')} <CommandKeys command={fileAndNext} />
        </Button>
        {fields.text.trim() !== '' && (
          <Button look="bare" onClick={() => void keepAsNote(services)}>
            {t('log.note')}
          </Button>
        )}
        <MissingPart plan={plan} />
        {beside}
      </div>
    </form>
  );
}

/** What was missing at the last try to file; at once, that what was chosen earlier is on offer no more. */
function MissingPart({ plan }: { readonly plan: LogPlan }) {
  const { t } = useI18n();
  const atLastTry = useLogForm((state) => state.problem);
  const problem = plan.problem?.kind === 'outcomeGone' ? plan.problem : atLastTry;
  const known = problem && phraseProblemOf(problem) === null ? problem : null;
  return (
    <p role="alert" className={styles.problem}>
      {known && isOwnProblem(known) && t(`log.problem.${known.kind}`)}
    </p>
  );
}

type OwnProblem = Exclude<LogProblem, DatePhraseProblem>;

const ownProblems: readonly LogProblem['kind'][] = ['noOutcome', 'outcomeGone', 'noPlace', 'promiseNeedsDay'];

function isOwnProblem(problem: LogProblem): problem is OwnProblem {
  return ownProblems.includes(problem.kind);
}

/** What is wrong with the words in the date field, which says it itself. */
function phraseProblemOf(problem: LogProblem | null): DatePhraseProblem | null {
  return problem === null || isOwnProblem(problem) ? null : problem;
}

/** Where the outcome would have the dossier, why, and from which free day that was moved. */
function useProposalHint({ outcome, proposal, place }: LogPlan): string | undefined {
  const i18n = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  if (!outcome || !proposal || !place || !calendar) return undefined;
  const { t, formats } = i18n;
  const { attempt, rhythm, movedFrom } = proposal;
  const name = formats.place(place, today);
  const where = movedFrom === null ? name : describeMoved(name, movedFrom, i18n, today, calendar);
  const parts = [
    t('log.proposed', { place: where, outcome: formats.outcome(outcome) }),
    attempt > 1 && t('counts.attempt', { count: attempt }),
    rhythm && t('log.inRhythm', { class: rhythm.class, count: rhythm.every }),
  ];
  return parts.filter(Boolean).join(' · ');
}
