import { Plus, X } from 'lucide-react';
import { closeReasons } from '@shared/domain/filing/place';
import type { NextStep, Outcome } from '@shared/domain/records/outcome';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { OneOf } from '../kit/one-of';
import { type RuleDraft, withRuleAdded } from './outcome-draft';
import styles from './outcome-form.module.css';

interface ProposalRulesProps {
  readonly result: Outcome['result'];
  readonly rules: readonly RuleDraft[];
  readonly onRules: (rules: readonly RuleDraft[]) => void;
}

/** What is proposed, by attempt in a row. Once the customer is reached attempts do not count: one rule is all there is. */
export function ProposalRules({ result, rules, onRules }: ProposalRulesProps) {
  const { t } = useI18n();
  const shown = result === 'reached' ? rules.slice(0, 1) : rules;
  const change = (key: number, typed: Partial<RuleDraft>) =>
    onRules(rules.map((rule) => (rule.key === key ? { ...rule, ...typed } : rule)));
  return (
    <fieldset className={styles.rules}>
      <legend>{t('outcomes.proposes')}</legend>
      <ol>
        {shown.map((rule, index) => (
          <RuleLine
            key={rule.key}
            rule={rule}
            number={index + 1}
            counted={result === 'tried'}
            onType={(typed) => change(rule.key, typed)}
            onRemove={() => onRules(rules.filter(({ key }) => key !== rule.key))}
          />
        ))}
      </ol>
      {result === 'tried' && (
        <Button look="chip" onClick={() => onRules(withRuleAdded(rules))}>
          <Plus size={14} aria-hidden="true" /> {t('outcomes.addRule')}
        </Button>
      )}
    </fieldset>
  );
}

const kinds: readonly NextStep['kind'][] = ['workingDays', 'weeks', 'months', 'close'];

interface RuleLineProps {
  readonly rule: RuleDraft;
  /** From 1; the first begins with the first attempt. */
  readonly number: number;
  /** Whether it matters which attempt it is. */
  readonly counted: boolean;
  readonly onType: (typed: Partial<RuleDraft>) => void;
  readonly onRemove: () => void;
}

function RuleLine({ rule, number, counted, onType, onRemove }: RuleLineProps) {
  const { t } = useI18n();
  const named = (field: 'attempt' | 'kind' | 'count' | 'reason') => t(`outcomes.rule.${field}`, { number });
  return (
    <li className={styles.rule}>
      {counted && number === 1 && <span>{t('outcomes.fromStart')}</span>}
      {counted && number > 1 && (
        <label>
          <span aria-hidden="true">{t('outcomes.fromAttempt')}</span>
          <input
            type="number"
            min={2}
            max={1000}
            aria-label={named('attempt')}
            value={rule.fromAttempt}
            onChange={({ target }) => onType({ fromAttempt: target.value })}
          />
          <span aria-hidden="true">{t('outcomes.inARow')}</span>
        </label>
      )}
      {rule.kind !== 'close' && (
        <input
          type="number"
          min={1}
          max={1000}
          aria-label={named('count')}
          value={rule.count}
          onChange={({ target }) => onType({ count: target.value })}
        />
      )}
      <OneOf
        aria-label={named('kind')}
        values={kinds}
        value={rule.kind}
        words={(kind) => t(`outcomes.kind.${kind}`)}
        onChoose={(kind) => onType({ kind })}
      />
      {rule.kind === 'close' && (
        <OneOf
          aria-label={named('reason')}
          values={closeReasons}
          value={rule.reason}
          words={(reason) => t(`reason.${reason}`)}
          onChoose={(reason) => onType({ reason })}
        />
      )}
      {number > 1 && <IconButton icon={X} label={t('outcomes.removeRule', { number })} onClick={onRemove} />}
    </li>
  );
}
