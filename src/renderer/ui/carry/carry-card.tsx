import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { behindDay } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import { mondayToFriday, workingDaysAfter } from '@shared/domain/time/working-calendar';
import { bindingOf } from '../../commands/key-bindings';
import { keysOf } from '../../commands/pressed-keys';
import { goToWorkload } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { dropKeyOf, holdOver, putBack, useCarrying } from '../../state/carrying';
import { useChosenKeys } from '../../state/chosen-keys';
import { useDesk } from '../../state/desk';
import { putDownHere } from '../../state/put-down';
import { useCalendar, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { KeyCaps } from '../kit/key-caps';
import { useHandWords } from './hand-words';
import { listenForCarryingKeys } from './keys';
import { keysOnScreen, scrollTo } from './targets';
import { type Point, putBeside } from './beside';
import styles from './carry-card.module.css';

interface CarriedByPointerProps {
  readonly ids: ReadonlySet<DossierId>;
  readonly point: RefObject<Point>;
  readonly card: RefObject<HTMLDivElement | null>;
}

/** What is dragged, beside the pointer: for the eye. */
export function CarriedByPointer({ ids, point, card }: CarriedByPointerProps) {
  const { t } = useI18n();
  // With each change of its words, too: they make it wider or narrower.
  useLayoutEffect(() => {
    if (card.current) putBeside(card.current, point.current);
  });
  return (
    <div ref={card} className={styles.card} aria-hidden="true">
      <HandWordsOf ids={ids} nowhere={t('carry.nowhere')} />
    </div>
  );
}

/** What is carried with keys: it has the focus until it is put down or back, and says which keys do what. */
export function CarriedByKeys({ ids }: { readonly ids: ReadonlySet<DossierId> }) {
  const { t } = useI18n();
  const services = useServices();
  const helpId = useId();
  const box = useRef<HTMLDivElement>(null);
  useFirstPlace();
  const { what } = useHandWords(ids);
  const onWorkload = useDesk(({ view }) => view.name === 'workload');
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    const stop = listenForCarryingKeys({
      over: () => useCarrying.getState().over,
      holdOver: (key) => {
        holdOver(key);
        scrollTo(key);
      },
      drop: () => putDownHere(services),
      putBack,
      leadsOn: (event) => {
        const keys = keysOf(event);
        const leads = keys !== null && bindingOf([goToWorkload], useChosenKeys.getState().chosen, keys) !== null;
        if (leads) void goToWorkload.run(services);
        return leads;
      },
      // The click has its effect, and takes the focus, after this.
      ledOn: () => setTimeout(() => box.current?.focus()),
    });
    return () => {
      stop();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [services]);
  return (
    <section aria-label={t('commands.moveByHand')}>
      <div
        ref={box}
        role="application"
        tabIndex={0}
        aria-label={t('carry.hand', { what })}
        aria-describedby={helpId}
        className={`${styles.card} ${styles.byKeys}`}
      >
        <HandWordsOf ids={ids} />
        <p id={helpId} className={styles.help}>
          {t('carry.help')}
        </p>
        {/* For those who click; with keys it is W, and Esc. */}
        {!onWorkload && (
          <Button look="chip" tabIndex={-1} onClick={() => void goToWorkload.run(services)}>
            {t('carry.showWeeks')} <CommandKeys command={goToWorkload} />
          </Button>
        )}{' '}
        <Button look="chip" tabIndex={-1} onClick={putBack}>
          {t('carry.putItBack')} <KeyCaps keys="Esc" />
        </Button>
      </div>
    </section>
  );
}

interface HandWordsOfProps {
  readonly ids: ReadonlySet<DossierId>;
  /** What to say while it is held over nothing. */
  readonly nowhere?: string;
}

function HandWordsOf({ ids, nowhere = '' }: HandWordsOfProps) {
  const { t } = useI18n();
  const { what, where, dossiers } = useHandWords(ids);
  const hidden = useHiddenOf(ids);
  const promised = dossiers.filter(({ promise }) => promise !== null).length;
  return (
    <>
      <p className={styles.what}>
        {what}
        {hidden > 0 && <small>{t('markBar.hidden', { count: hidden })}</small>}
      </p>
      <p className={styles.where}>{where ?? nowhere}</p>
      {promised > 0 && <p className={styles.promised}>{t('carry.promised', { count: promised })}</p>}
    </>
  );
}

/** How many of what is carried are not seen in the list: a filter hides them. */
function useHiddenOf(ids: ReadonlySet<DossierId>): number {
  const order = useDesk((desk) => desk.order);
  const { marked } = useDesk.getState();
  return marked === ids ? ids.size - order.filter((id) => ids.has(id)).length : 0;
}

/** Where one begins: with the next working day. */
function useFirstPlace(): void {
  const today = useToday();
  const calendar = useCalendar() ?? mondayToFriday;
  useEffect(() => {
    if (useCarrying.getState().over !== null) return;
    const next = dropKeyOf(behindDay(workingDaysAfter(calendar, today, 1)));
    const keys = keysOnScreen();
    holdOver(keys.includes(next) ? next : (keys[0] ?? null));
  }, [calendar, today]);
}
