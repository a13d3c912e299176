import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import { undoEntry } from '../../actions/undo';
import { undoLast } from '../../commands/binder-commands';
import type { Refusal } from '../../actions/perform';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { dismissNotice, type Notice, useNotice } from '../../state/notices';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { classes } from '../kit/classes';
import { describeDone } from '../../i18n/describe-done';
import styles from './notice-strip.module.css';

/** How long a message stays, unless it is looked at: long enough to read twice. */
const staysFor = 12_000;

/** What the last action did, with the way to take it back. Spoken by screen readers as it appears. */
export function NoticeStrip() {
  const { t } = useI18n();
  const notice = useNotice((state) => state.notice);
  return (
    <div className={styles.region} role="status" aria-label={t('notice.region')}>
      {notice && <NoticeCard key={notice.id} notice={notice} />}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || notice.kind === 'refused') return;
    const timer = setTimeout(dismissNotice, staysFor);
    return () => clearTimeout(timer);
  }, [held, notice]);
  const { t } = i18n;
  return (
    <div
      className={classes(styles.card, notice.kind === 'refused' && styles.refused)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{notice.kind === 'done' ? describeDone(notice.done, i18n, today) : refusalText(notice.refusal, t)}</p>
      {notice.kind === 'done' && notice.done.verb !== 'undo' && notice.done.verb !== 'redo' && (
        <Button className={styles.undo} onClick={() => void runAction(services, undoEntry, notice.done.seq)}>
          {t('notice.undo')}
          {/* The key takes back what was done in the open binder; opening the sample was done in one's own. */}
          {notice.done.verb !== 'addSampleBinder' && <CommandKeys command={undoLast} />}
        </Button>
      )}
      <Button look="bare" className={styles.dismiss} aria-label={t('notice.dismiss')} onClick={dismissNotice}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

function refusalText(refusal: Refusal, t: Translate): string {
  return refusal.kind === 'notStored' ? t('refusal.notStored', { cause: refusal.cause }) : t(`refusal.${refusal.kind}`);
}
