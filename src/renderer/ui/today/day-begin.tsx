import { goToDealOut, rebalanceDay, spreadDossiers } from '../../commands/plan-commands';
import { goToPromises } from '../../commands/promise-commands';
import type { Command } from '../../commands/command';
import { titleOf } from '@shared/domain/records/dossier';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { useDuePromises } from '../../state/promises';
import { useDay, useDividerCounts, useToday } from '../../state/queries';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import styles from './day-begin.module.css';

interface Point {
  readonly text: string;
  readonly command?: Command;
}

/** The first look at a day: what was carried over, what is promised, what waits to be dealt out, whether it is too much. Nothing is said when there is nothing to say. */
export function DayBegin() {
  const { t } = useI18n();
  const services = useServices();
  const today = useToday();
  const points = usePoints();
  if (!points || points.length === 0) return null;
  return (
    <aside className={styles.begin} aria-label={t('dayBegin.title')}>
      <h2>{t('dayBegin.title')}</h2>
      <ul>
        {points.map(({ text, command }) => (
          <li key={text}>
            <span>{text}</span>
            {command && (
              <Button look="chip" onClick={() => void command.run(services)}>
                {t(command.title)} <CommandKeys command={command} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button look="primary" onClick={() => void savePreferences(services, { dayBegun: today })}>
        {t('dayBegin.begin')}
      </Button>
    </aside>
  );
}

function usePoints(): Point[] | undefined {
  const { t, formats } = useI18n();
  const today = useToday();
  const ground = useLoadGround();
  const day = useDay(today);
  const undealt = useDividerCounts()?.get('heap') ?? 0;
  const atRisk = useDuePromises()?.atRisk ?? 0;
  if (!ground || !day) return undefined;
  const { overdue, minutes, capacity } = dayFigures(today, ground);
  const promised = day.dossiers.filter(({ promise }) => promise !== null);
  const names = promised.map(({ card, place }) => {
    const time =
      place.kind === 'day' && place.date === today && place.time !== null ? ` (${formats.time(place.time)})` : '';
    return `${titleOf(card) || t('unnamed')}${time}`;
  });
  return [
    ...(overdue > 0 ? [{ text: t('dayBegin.overdue', { count: overdue }), command: spreadDossiers }] : []),
    ...(promised.length > 0
      ? [
          {
            text: `${t('dayBegin.promised', { count: promised.length })} ${shortened(names)}`,
            command: goToPromises,
          },
        ]
      : []),
    ...(atRisk > 0 ? [{ text: t('dayBegin.atRisk', { count: atRisk }), command: goToPromises }] : []),
    ...(undealt > 0 ? [{ text: t('dayBegin.undealt', { count: undealt }), command: goToDealOut }] : []),
    ...(minutes > capacity
      ? [{ text: t('dayBegin.tooMuch', { time: formats.duration(minutes - capacity) }), command: rebalanceDay }]
      : []),
  ];
}

const namesShown = 4;

function shortened(names: readonly string[]): string {
  return names.length > namesShown ? `${names.slice(0, namesShown).join(', ')} …` : names.join(', ');
}
