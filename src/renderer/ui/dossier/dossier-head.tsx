import { useEffect, useRef } from 'react';
import { neglected, rhythmOf } from '@shared/domain/filing/contact-rhythm';
import { isAtRisk } from '@shared/domain/filing/promise';
import { type Dossier, isReminder, isSheet, subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { cityOf } from '@shared/domain/records/address';
import { describePromise } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { noteArrival, useDesk } from '../../state/desk';
import { useBinder, useToday } from '../../state/queries';
import { ContactLink } from '../kit/contact-link';
import { lazyPart } from '../kit/lazy-part';
import { SheetLine } from '../kit/sheet-mark';
import { Tag } from '../kit/tag';
import { HandoverMark } from './handover-mark';
import styles from './dossier-head.module.css';

const CareTags = lazyPart(async () => (await import('./care-views')).CareTags);
const ReminderLine = lazyPart(async () => (await import('./care-views')).ReminderLine);
const ReminderReach = lazyPart(async () => (await import('./care-views')).ReminderReach);

/** The head of the dossier: who it is, how to call, when reached and tried, and what was promised; or that it is a loose sheet. */
export function DossierHead({ dossier }: { readonly dossier: Dossier }) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const heading = useFocusOnArrival(dossier.id);
  const { card, promise } = dossier;
  const title = titleOf(card) || t('unnamed');
  const subtitle = [card.position, subtitleOf(card), cityOf(card.address)].filter((part) => part !== '').join(' · ');
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <h2 ref={heading} tabIndex={-1} className={title.length > 32 ? styles.long : undefined}>
          {title}
        </h2>
        {isReminder(dossier) ? (
          <ReminderLine reminder={dossier} />
        ) : isSheet(dossier) ? (
          <SheetLine sheet={dossier} />
        ) : (
          subtitle && <p>{subtitle}</p>
        )}
      </div>
      <div className={styles.reach}>
        {card.phones.map((phone) => (
          <ContactLink key={phone} kind="tel" value={phone} of={dossier.id} className={styles.phone} />
        ))}
        {card.emails.map((email) => (
          <ContactLink key={email} kind="mailto" value={email} of={dossier.id} className={styles.email} />
        ))}
        {isReminder(dossier) && <ReminderReach reminder={dossier} />}
        {!isSheet(dossier) && <Reached dossier={dossier} />}
      </div>
      <p className={styles.tags}>
        {card.class && <Tag tone="class">{t('dossier.classTag', { class: card.class })}</Tag>}
        {promise && <Tag tone="promise">{describePromise(promise, i18n, today)}</Tag>}
        {isAtRisk(dossier) && <Tag tone="late">{t('dossier.atRisk')}</Tag>}
        <HandoverMark dossier={dossier} />
        {dossier.attempts > 0 && <Tag>{t('dossier.attempts', { count: dossier.attempts })}</Tag>}
        <RhythmTags dossier={dossier} />
        {dossier.care && <CareTags care={dossier.care} />}
      </p>
    </header>
  );
}

/** How often customers of the class are to be reached, and that it has been too long. */
function RhythmTags({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const today = useToday();
  const rhythms = useBinder()?.rhythms;
  const rhythm = rhythms && rhythmOf(dossier, rhythms);
  if (!rhythm) return null;
  const late = neglected(dossier, rhythms, today);
  return (
    <>
      <Tag tone="done">{t('dossier.rhythm', { count: rhythm.every })}</Tag>
      {late && <Tag tone="late">{t('dossier.notReached', { count: late.weeks })}</Tag>}
    </>
  );
}

/** After "File and next" the focus leaves the strip for the next name: 1-9 work at once, and a screen reader says who it is. */
function useFocusOnArrival(id: DossierId) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useDesk((desk) => desk.arrived === id);
  useEffect(() => {
    if (!arrived) return;
    heading.current?.focus();
    noteArrival();
  }, [arrived]);
  return heading;
}

/** Reached and tried apart (method.md, rule 7). */
function Reached({ dossier }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const { lastReached, lastTried } = dossier;
  const parts = [
    lastReached
      ? t('dossier.reachedOn', { day: formats.dayAndMonth(lastReached.date, today) })
      : t('dossier.neverReached'),
    lastTried && t('dossier.triedOn', { day: formats.dayAndMonth(lastTried.date, today) }),
  ];
  return <span className={styles.trail}>{parts.filter(Boolean).join(' · ')}</span>;
}
