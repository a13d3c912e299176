import { tasks } from '@shared/domain/records/outcome';
import { useI18n } from '../../i18n/i18n-context';
import type { LogFields, LogPlan } from '../../state/log-plan';
import { OneOf } from '../kit/one-of';
import styles from './next-contact-fields.module.css';

interface NextContactFieldsProps {
  readonly fields: LogFields;
  readonly plan: LogPlan;
  readonly onChange: (changed: Partial<LogFields>) => void;
}

/** What the next contact will be, at what time, and what for. */
export function NextContactFields({ fields, plan, onChange }: NextContactFieldsProps) {
  const { t } = useI18n();
  const day = plan.place?.kind === 'day' ? plan.place : null;
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        <span>{t('task.label')}</span>
        <OneOf
          values={tasks}
          value={plan.task}
          words={(task) => t(`task.${task}`)}
          onChoose={(task) => onChange({ task })}
        />
      </label>
      <label className={styles.field}>
        <span>{t('log.time')}</span>
        <input
          type="time"
          value={day?.time ?? fields.timeText}
          onChange={({ target }) => onChange({ timeText: target.value })}
        />
      </label>
      <label className={`${styles.field} ${styles.wide}`}>
        <span>{t('log.about')}</span>
        <input
          maxLength={1000}
          placeholder={t('log.aboutHint')}
          value={plan.about}
          onChange={({ target }) => onChange({ about: target.value })}
        />
      </label>
    </div>
  );
}

/** The switch that makes the date a promise, and the words it was given in (method.md, rule 6). */
export function PromiseFields({ fields, plan, onChange }: NextContactFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={plan.promised}
          onChange={({ target }) => onChange({ promised: target.checked })}
        />
        {t('log.promise')}
      </label>
      {plan.promised && (
        <label className={`${styles.field} ${styles.wide}`}>
          <span>{t('log.promiseWords')}</span>
          <input
            maxLength={1000}
            placeholder={t('log.promiseWordsHint')}
            value={fields.promiseWords}
            onChange={({ target }) => onChange({ promiseWords: target.value })}
          />
        </label>
      )}
    </>
  );
}
