import { type FormEvent, useId, useState } from 'react';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import { withOutcomeAdded, withOutcomeChanged } from '@shared/domain/filing/outcome-table';
import type { Binder } from '@shared/domain/records/binder';
import { isSale, isShippedOutcome, type Outcome, outcomeTones, tasks, toneOf } from '@shared/domain/records/outcome';
import { describeProposals } from '../../i18n/describe-outcome';
import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { OneOf } from '../kit/one-of';
import { WhyNotStored } from '../kit/why-not-stored';
import { ToneDot } from '../kit/tone-dot';
import { draftOf, newOutcomeDraft, type OutcomeDraft, type OutcomeProblem, readDraft } from './outcome-draft';
import { ProposalRules } from './proposal-rules';
import { useOutcomeTable } from './use-outcome-table';
import styles from './outcome-form.module.css';

interface OutcomeFormProps {
  readonly binder: Binder;
  /** Null to add one. */
  readonly outcome: Outcome | null;
  readonly onClose: () => void;
}

/** The sheet to add or change an outcome. What it will propose is said in words as it is typed; it is stored as one step. */
export function OutcomeForm({ binder, outcome, onClose }: OutcomeFormProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const services = useServices();
  const change = useOutcomeTable();
  const problemId = useId();
  const [draft, setDraft] = useState(() => (outcome ? draftOf(outcome, formats.outcome(outcome)) : newOutcomeDraft));
  const [problem, setProblem] = useState<OutcomeProblem | null>(null);
  const shippedName = outcome && isShippedOutcome(outcome.id) ? formats.outcome({ id: outcome.id, name: null }) : null;
  const others = binder.outcomes.filter(({ id }) => id !== outcome?.id).map(formats.outcome);
  const read = readDraft(draft, shippedName, others);
  const type = (typed: Partial<OutcomeDraft>) => {
    setDraft({ ...draft, ...typed });
    setProblem(null);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) {
      setProblem(read.problem);
      return;
    }
    const tone = outcome && toneOf(outcome) === read.value.tone ? outcome.tone : read.value.tone;
    const sale = outcome && isSale(outcome) === read.value.sale ? outcome.sale : read.value.sale;
    const changed = { ...read.value, tone, sale };
    if (outcome && jsonEqual({ ...outcome, ...changed }, outcome)) {
      onClose();
      return;
    }
    const stored = await change((outcomes) =>
      outcome
        ? withOutcomeChanged(outcomes, outcome.id, changed)
        : withOutcomeAdded(outcomes, {
            ...changed,
            id: services.context.newId(),
            order: offeredOutcomes(outcomes).length,
            retired: false,
          }),
    );
    if (stored) onClose();
  };

  const aboutName = problem === 'nameMissing' || problem === 'nameTaken';
  return (
    <Dialog
      title={outcome ? t('outcomes.editTitle', { name: formats.outcome(outcome) }) : t('outcomes.add')}
      onClose={onClose}
      wide
    >
      <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <div className={styles.name}>
          <label>
            <span>{t('outcomes.name')}</span>
            <input
              value={draft.name}
              maxLength={100}
              autoFocus
              aria-invalid={aboutName || undefined}
              aria-describedby={aboutName ? problemId : undefined}
              onChange={({ target }) => type({ name: target.value })}
            />
          </label>
          {shippedName !== null && draft.name.trim() !== shippedName && (
            <Button look="chip" onClick={() => type({ name: shippedName })}>
              {t('outcomes.shippedName', { name: shippedName })}
            </Button>
          )}
        </div>
        <fieldset className={styles.choice}>
          <legend>{t('outcomes.result')}</legend>
          {(['reached', 'tried'] as const).map((result) => (
            <label key={result}>
              <input type="radio" name="result" checked={draft.result === result} onChange={() => type({ result })} />
              {t(`outcomes.${result}`)}
            </label>
          ))}
        </fieldset>
        <div className={styles.next}>
          <label className={styles.field}>
            <span>{t('task.label')}</span>
            <OneOf
              values={tasks}
              value={draft.task}
              words={(task) => t(`task.${task}`)}
              onChoose={(task) => type({ task })}
            />
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={draft.asksPromise}
              onChange={({ target }) => type({ asksPromise: target.checked })}
            />
            {t('outcomes.asksPromise')}
          </label>
          <label className={styles.check}>
            <input type="checkbox" checked={draft.sale} onChange={({ target }) => type({ sale: target.checked })} />
            {t('outcomes.sale')}
          </label>
        </div>
        <fieldset className={styles.choice}>
          <legend>{t('outcomes.tone')}</legend>
          {outcomeTones.map((tone) => (
            <label key={tone}>
              <input type="radio" name="tone" checked={draft.tone === tone} onChange={() => type({ tone })} />
              <ToneDot tone={tone} />
              {t(`outcomes.tones.${tone}`)}
            </label>
          ))}
        </fieldset>
        <ProposalRules result={draft.result} rules={draft.rules} onRules={(rules) => type({ rules })} />
        <p className={styles.preview} aria-live="polite">
          {read.ok &&
            t('outcomes.preview', {
              name: draft.name.trim() || shippedName || '',
              proposals: describeProposals(read.value, binder.rhythms, i18n),
            })}
        </p>
        <p id={problemId} role="alert" className={styles.problem}>
          {problem && t(`outcomes.problem.${problem}`)}
        </p>
        <WhyNotStored />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('outcomes.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('outcomes.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
