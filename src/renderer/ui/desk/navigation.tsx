import {
  BookOpen,
  CalendarCheck2,
  ChartColumn,
  FileDown,
  Layers,
  ListChecks,
  type LucideIcon,
  Settings,
} from 'lucide-react';
import { dividerKey, dividerOf } from '@shared/domain/filing/divider';
import { behindDay } from '@shared/domain/filing/place';
import type { MessageKey } from '@shared/messages/message-key';
import { importCustomers } from '../../commands/binder-commands';
import type { Command } from '../../commands/command';
import { goToBinder, goToPile, goToReview, goToSettings, goToToday, goToWorkload } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk, type View } from '../../state/desk';
import { useDividerCounts, useRings } from '../../state/queries';
import { useServices } from '../../state/services';
import { classes } from '../kit/classes';
import { dropTarget, springTarget } from '../kit/drop-target';
import styles from './navigation.module.css';

interface Destination {
  readonly view: View['name'];
  readonly command: Command;
  readonly label: MessageKey;
  readonly Icon: LucideIcon;
}

const destinations: readonly Destination[] = [
  { view: 'today', command: goToToday, label: 'places.today', Icon: CalendarCheck2 },
  { view: 'binder', command: goToBinder, label: 'places.binder', Icon: BookOpen },
  { view: 'pile', command: goToPile, label: 'places.pile', Icon: Layers },
  { view: 'workload', command: goToWorkload, label: 'places.workload', Icon: ChartColumn },
  { view: 'review', command: goToReview, label: 'places.review', Icon: ListChecks },
];

const apart: readonly Destination[] = [
  { view: 'import', command: importCustomers, label: 'places.import', Icon: FileDown },
  { view: 'settings', command: goToSettings, label: 'places.settings', Icon: Settings },
];

/** Pages that are reached by way of a place of the rail. */
const pagesOf: Partial<Record<View['name'], View['name']>> = { storage: 'settings', restore: 'settings' };

export function Navigation() {
  const { t } = useI18n();
  const badges = useBadges();
  return (
    <nav className={styles.rail} aria-label={t('places.main')}>
      {destinations.map((destination) => (
        <NavigationButton key={destination.view} destination={destination} badge={badges[destination.view]} />
      ))}
      <span className={styles.gap} />
      {apart.map((destination) => (
        <NavigationButton key={destination.view} destination={destination} />
      ))}
    </nav>
  );
}

/** What waits today, and what lies undated: the two numbers that must never be out of sight. */
function useBadges(): Partial<Record<View['name'], number>> {
  const counts = useDividerCounts();
  const rings = useRings();
  return {
    today: counts?.get(dividerKey(dividerOf(behindDay(rings.today), rings))),
    pile: counts?.get('pile'),
  };
}

function NavigationButton({ destination, badge }: { readonly destination: Destination; readonly badge?: number }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const current = useDesk(({ view }) => (pagesOf[view.name] ?? view.name) === destination.view);
  const { Icon, command, label } = destination;
  return (
    <button
      type="button"
      {...(destination.view === 'pile' && dropTarget({ kind: 'pile' }))}
      {...(destination.view === 'workload' && springTarget)}
      className={classes(styles.place, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      onClick={() => void command.run(services)}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <span>{t(label)}</span>
      {badge ? (
        <>
          <span className={styles.badge} aria-hidden="true">
            {badge > 999 ? '999+' : formats.number(badge)}
          </span>
          <span className="visually-hidden">, {t('counts.dossiers', { count: badge })}</span>
        </>
      ) : null}
    </button>
  );
}
