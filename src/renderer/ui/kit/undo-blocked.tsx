import { useState } from 'react';
import type { HistoryLine } from '@shared/domain/history/history-line';
import { undoBackTo, undoEntry } from '../../actions/undo';
import { describeLine, whenOf } from '../../i18n/describe-history';
import { useI18n } from '../../i18n/i18n-context';
import { obstaclesTo } from '../../state/history';
import { useBinderId, useToday } from '../../state/queries';
import { attempt, runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './undo-blocked.module.css';

/** More steps than anybody takes back one after the other. */
const mostSteps = 500;

/** A step that can't be taken back by itself: what is in the way, and how many steps lead back to it. */
interface Blocked {
  readonly line: HistoryLine;
  readonly obstacles: readonly HistoryLine[];
  readonly steps: number;
}

/** Takes a step back, or asks how when later steps are in the way. @returns how to take one back, and the question as long as it is asked. */
export function useUndoFrom() {
  const services = useServices();
  const binderId = useBinderId();
  const [blocked, setBlocked] = useState<Blocked | null>(null);
  const undoLine = async (line: HistoryLine) => {
    const result = await undoEntry(services.context, line.seq);
    const { store } = services;
    const obstacles =
      !result.ok && result.problem.kind === 'changedMeanwhile' ? await obstaclesTo(store.databaseName, line.seq) : [];
    if (obstacles.length === 0) {
      await attempt(services, () => Promise.resolve(result));
      return;
    }
    setBlocked({ line, obstacles, steps: await store.countDoneFrom({ binderId, seq: line.seq }) });
  };
  const question = blocked && <UndoBlocked blocked={blocked} onClose={() => setBlocked(null)} />;
  return { undoLine: (line: HistoryLine) => void undoLine(line), question };
}

function UndoBlocked({ blocked, onClose }: { readonly blocked: Blocked; readonly onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const binderId = useBinderId();
  const today = useToday();
  const [working, setWorking] = useState(false);
  const { line, obstacles, steps } = blocked;
  const undoAll = async () => {
    setWorking(true);
    await runAction(services, undoBackTo, binderId, line.seq);
    onClose();
  };
  const tooMany = steps > mostSteps;
  return (
    <Dialog title={t('history.blocked.title')} onClose={onClose}>
      <p className={styles.what}>{describeLine(line, i18n, today)}</p>
      <p>{t('history.blocked.explain')}</p>
      <ul className={styles.obstacles}>
        {obstacles.map((obstacle) => (
          <li key={obstacle.seq}>
            {whenOf(obstacle, i18n, today)}: {describeLine(obstacle, i18n, today)}
          </li>
        ))}
      </ul>
      <p>{t(tooMany ? 'history.blocked.tooMany' : 'history.blocked.backTo', { count: steps })}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('history.blocked.cancel')}</Button>
        {!tooMany && (
          <Button look="primary" disabled={working} onClick={() => void undoAll()}>
            {t('history.blocked.go', { count: steps })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
