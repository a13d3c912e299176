import { useMemo } from 'react';
import { rebalanceDay } from '../../commands/plan-commands';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { nextDayWithRoom, previewMove } from '@shared/domain/workload/filing-preview';
import { holdOf } from '@shared/domain/workload/hold';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { useDay, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import styles from './today-stack.module.css';

/** A day that holds more than there is room for, as its head says: where there is room instead, and the way to move it (method.md, rule 10). */
export function TooMuch({ date }: { readonly date: PlainDate }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const room = useRoomInstead(date);
  if (room === undefined) return null;
  return (
    <p className={styles.tooMuch}>
      <span>{room === null ? t('load.noRoom') : t('today.roomOn', { day: formats.shortDay(room, today) })}</span>
      <Button look="chip" onClick={() => void rebalanceDay.run(services)}>
        {t(rebalanceDay.title)} <CommandKeys command={rebalanceDay} />
      </Button>
    </p>
  );
}

/** The next day with room for what could go; null when none has, undefined where the day itself is not too full, or over. */
function useRoomInstead(date: PlainDate): PlainDate | null | undefined {
  const today = useToday();
  const ground = useLoadGround();
  const dossiers = useDay(date)?.dossiers;
  return useMemo(() => {
    if (!ground || !dossiers || date < today || dayFigures(date, ground).fullness !== 'over') return undefined;
    const movable = dossiers.find((dossier) => holdOf(dossier) === null);
    return nextDayWithRoom(date, previewMove(movable ? [movable] : [], ground));
  }, [date, today, ground, dossiers]);
}
