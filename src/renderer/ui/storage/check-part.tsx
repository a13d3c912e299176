import { type Finding, remedyOf } from '@shared/domain/checking/finding';
import { describeWhen } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { canRepair, cancelCheck, checkNow, repairNow, useCheck } from '../../state/check';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Findings } from './findings';
import { Part } from './part';
import styles from './storage-page.module.css';

/** The check of everything that is stored, what it found, and the repair. */
export function CheckPart() {
  const { t } = useI18n();
  const services = useServices();
  const { stage, findings, problem } = useCheck();
  return (
    <Part title={t('storage.check.title')}>
      <p className={styles.prose}>{t('storage.check.explain')}</p>
      {stage === 'idle' ? (
        <Button onClick={() => void checkNow(services)}>
          {t(findings ? 'storage.check.again' : 'storage.check.now')}
        </Button>
      ) : (
        <Working />
      )}
      <Outcome />
      {problem !== null && (
        <p className={styles.bad} role="alert">
          {t('storage.check.brokeOff', { cause: problem })}
        </p>
      )}
      {stage !== 'checking' && findings && findings.length > 0 && <Found findings={findings} />}
    </Part>
  );
}

function Working() {
  const { t } = useI18n();
  const { stage, share } = useCheck();
  const now = t(stage === 'repairing' ? 'storage.check.repairing' : 'storage.check.running');
  return (
    <div className={styles.working}>
      <span>{now}</span>
      <progress aria-label={now} max={1} value={stage === 'checking' ? share : undefined} />
      {/* A repair is one step: all of it, or nothing. */}
      {stage === 'checking' && <Button onClick={cancelCheck}>{t('storage.check.cancel')}</Button>}
    </div>
  );
}

/** What came of it in a sentence; screen readers say it as it appears. */
function Outcome() {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const { findings, checkedAt, repaired } = useCheck();
  const when = checkedAt ? describeWhen(checkedAt, i18n, today) : '';
  return (
    <div role="status">
      {repaired && <p className={styles.good}>{t('storage.check.repaired', { ...repaired })}</p>}
      {findings && (
        <p className={findings.length === 0 ? styles.good : styles.statement}>{outcome(findings, when, t)}</p>
      )}
    </div>
  );
}

function outcome(findings: readonly Finding[], when: string, t: Translate): string {
  if (findings.length === 0) return t('storage.check.good', { when });
  if (findings.every((finding) => remedyOf(finding) === 'stays')) return t('storage.check.goodButStays', { when });
  return t('storage.check.found', { when, count: findings.length });
}

function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useI18n();
  const services = useServices();
  const idle = useCheck(({ stage }) => stage === 'idle');
  const repair = () =>
    repairNow(services, {
      heading: t('storage.check.words.heading'),
      dossierName: t('storage.check.words.dossierName'),
      note: t('storage.check.words.note'),
      binderName: t('storage.check.words.binderName'),
    });
  return (
    <>
      <Findings findings={findings} />
      {canRepair(findings) && (
        <>
          <p className={styles.prose}>{t('storage.check.repairExplain')}</p>
          <Button look="primary" disabled={!idle} onClick={() => void repair()}>
            {t('storage.check.repair')}
          </Button>
        </>
      )}
    </>
  );
}
