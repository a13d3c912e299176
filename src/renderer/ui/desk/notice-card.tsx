import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import type { Done, Refusal } from '../../actions/perform';
import type { FollowUps } from '@shared/domain/care/follow-ups';
import { isForGood } from '@shared/domain/records/journal-entry';
import { followUp } from '../../commands/care-commands';
import { undoLast } from '../../commands/binder-commands';
import { writingIn } from '../../i18n/describe-calculation';
import { describeFollowUps } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import { fillInFirst } from '../../state/filled-forms';
import { dismissNotice, type Notice } from '../../state/notices';
import { isCovered } from '../../state/covered';
import { dismissFollowUps } from '../../state/follow-ups';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { undoStep } from '../../state/undoing';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { classes } from '../kit/classes';
import { KeyCaps } from '../kit/key-caps';
import { CopyTyped } from './copy-typed';
import { noticeText } from './notice-text';
import styles from './notice-strip.module.css';

/** How long a message stays, unless it is looked at: long enough to read twice. */
const staysFor = 12_000;

/** A message with what can be done about it. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const i18n = useI18n();
  const today = useToday();
  const [held, setHeld] = useState(false);
  const followUps = notice.kind === 'done' ? notice.followUps : undefined;
  const alarming = notice.kind === 'refused' || notice.kind === 'unkept';
  const stays = held || alarming || followUps !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(dismissNotice, staysFor);
    return () => clearTimeout(timer);
  }, [stays, notice]);
  return (
    <div
      className={classes(styles.card, alarming && styles.refused)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{noticeText(notice, i18n, today)}</p>
      {notice.kind === 'done' && <TakeBack done={notice.done} />}
      {followUps && <FollowUpChoice days={followUps} />}
      {notice.kind === 'refused' && <WhatNow notice={notice} />}
      <Button look="bare" className={styles.dismiss} aria-label={i18n.t('notice.dismiss')} onClick={dismissNotice}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

/** The offer to follow up a sale: taken with one key, and put away with Esc. */
function FollowUpChoice({ days }: { readonly days: FollowUps }) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isCovered()) return;
      event.preventDefault();
      dismissFollowUps();
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, []);
  return (
    <>
      <Button className={styles.choice} onClick={() => void followUp.run(services)}>
        {describeFollowUps(days, i18n, today)} <CommandKeys command={followUp} />
      </Button>
      <Button className={styles.choice} onClick={dismissFollowUps}>
        {i18n.t('care.notFollowUp')} <KeyCaps keys="Esc" />
      </Button>
    </>
  );
}

function TakeBack({ done }: { readonly done: Done }) {
  const { t } = useI18n();
  const services = useServices();
  if (done.verb === 'undo' || done.verb === 'redo' || isForGood(done.verb)) return null;
  return (
    <Button className={styles.choice} onClick={() => void undoStep(services, done.seq)}>
      {t('notice.undo')}
      {/* The key takes back what was done in the open binder; opening the sample was done in one's own. */}
      {done.verb !== 'addSampleBinder' && <CommandKeys command={undoLast} />}
    </Button>
  );
}

/** The ways on from what was not saved: once more, or the words somewhere safe. */
function WhatNow({ notice: { refusal, again, typed } }: { readonly notice: Extract<Notice, { kind: 'refused' }> }) {
  const { t } = useI18n();
  if (refusal.kind === 'formsMissing') return <FillInFirst refusal={refusal} />;
  return (
    <>
      {again && (
        <Button
          className={styles.choice}
          onClick={() => {
            dismissNotice();
            again();
          }}
        >
          {t('notice.tryAgain')}
        </Button>
      )}
      {typed !== '' && <CopyTyped typed={typed} className={styles.choice} />}
    </>
  );
}

/** The way to the first form that is missing; what was typed waits in the strip. */
function FillInFirst({
  refusal: { dossierId, forms },
}: {
  readonly refusal: Extract<Refusal, { kind: 'formsMissing' }>;
}) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const [first] = forms;
  if (!first) return null;
  const fillIn = () => {
    dismissNotice();
    lookUp(dossierId);
    void fillInFirst(services, dossierId, first, writingIn(i18n, today));
  };
  return (
    <Button className={styles.choice} onClick={fillIn}>
      {i18n.t('notice.fillIn', { form: first.form.name || i18n.t('unnamed') })}
    </Button>
  );
}
