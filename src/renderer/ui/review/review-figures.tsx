import { useMemo } from 'react';
import { spreadDossiers } from '../../commands/plan-commands';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { type DayReview, reviewDay } from '@shared/domain/review/day-review';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { workingDaysAfter } from '@shared/domain/time/working-calendar';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { lookUp, markAll } from '../../state/desk';
import { useDay, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import styles from './review.module.css';

/** The day in figures, what stays of it and where that goes, and what the next day brings. */
export function ReviewFigures({ date: shown }: { readonly date: PlainDate | null }) {
  const today = useToday();
  const date = shown ?? today;
  const day = useDay(date);
  const ground = useLoadGround();
  const review = useMemo(() => {
    const done = day?.done ?? [];
    return reviewDay(
      done.map(({ contact }) => contact),
      [...new Set(done.map(({ dossier }) => dossier))],
      date,
    );
  }, [day, date]);
  if (!day || !ground) return null;
  return (
    <div className={styles.page}>
      <Figures review={review} />
      {review.promised.length > 0 && <Promised dossiers={review.promised} />}
      {date === today && <Staying dossiers={day.dossiers} />}
      {date === today && <Tomorrow ground={ground} />}
    </div>
  );
}

function Figures({ review }: { readonly review: DayReview }) {
  const { t, formats } = useI18n();
  const { reached, tried, sheets, minutes, outcomes, settled, late } = review;
  return (
    <section>
      <h2 className={styles.heading}>{t('review.figures')}</h2>
      <dl className={styles.figures}>
        <Figure label={t('review.reached')} value={formats.number(reached)} />
        <Figure label={t('review.tried')} value={formats.number(tried)} />
        {sheets > 0 && <Figure label={t('review.sheets')} value={formats.number(sheets)} />}
        <Figure label={t('review.minutes')} value={formats.duration(minutes)} />
        {settled > 0 && (
          <Figure label={t('review.settled')} value={t('review.settledOf', { settled, kept: settled - late })} />
        )}
      </dl>
      {outcomes.length > 0 && (
        <p>
          {outcomes.map(({ count, ...outcome }) => `${formats.number(count)} × ${formats.outcome(outcome)}`).join(', ')}
        </p>
      )}
    </section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Promised({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  return (
    <section>
      <h2 className={styles.heading}>{t('review.promised')}</h2>
      <ul className={styles.names}>
        {dossiers.map(({ id, card, promise }) => (
          <li key={id}>
            <button type="button" onClick={() => lookUp(id)}>
              {titleOf(card) || t('unnamed')}
            </button>
            {promise &&
              ` – ${formats.shortDay(promise.date, today)}${promise.words && `, ${t('dossier.quoted', { words: promise.words })}`}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const namesShown = 30;

/** What was not done today: it will be overdue tomorrow, unless it is spread now. */
function Staying({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const { t } = useI18n();
  const services = useServices();
  const spread = () => {
    markAll(dossiers.map(({ id }) => id));
    void spreadDossiers.run(services);
  };
  return (
    <section>
      <h2 className={styles.heading}>{t('review.stays', { count: dossiers.length })}</h2>
      {dossiers.length > 0 && (
        <>
          <p>{t('review.staysHint')}</p>
          <ul className={styles.names}>
            {dossiers.slice(0, namesShown).map(({ id, card }) => (
              <li key={id}>
                <button type="button" onClick={() => lookUp(id)}>
                  {titleOf(card) || t('unnamed')}
                </button>
              </li>
            ))}
          </ul>
          {dossiers.length > namesShown && <p>{t('plan.more', { count: dossiers.length - namesShown })}</p>}
          <Button onClick={spread}>
            {t(spreadDossiers.title)} <CommandKeys command={spreadDossiers} />
          </Button>
        </>
      )}
    </section>
  );
}

/** What the next working day holds already: in the evening nothing has to be planned. */
function Tomorrow({ ground }: { readonly ground: LoadGround }) {
  const { t, formats } = useI18n();
  const date = workingDaysAfter(ground.calendar, ground.today, 1);
  const { count, minutes, capacity, promised, timed } = dayFigures(date, ground);
  return (
    <section>
      <h2 className={styles.heading}>{t('review.next', { day: formats.longDay(date, ground.today) })}</h2>
      <p>
        {t('review.nextLoad', {
          count,
          time: formats.duration(minutes),
          capacity: formats.duration(capacity),
          promised,
          timed,
        })}
      </p>
    </section>
  );
}
