import { wrap } from 'comlink';
import type { RingbuchDatabase } from '../storage/db';
import type { JournalSource } from '../vault/journal-source';
import { Keeper } from '../vault/keeper';
import { useBackups } from './backups';
import { useKeeperReport } from './keeper';
import type { Services } from './services';

/** Where one was asked once, one is not asked again: a browser that said no has its reasons. */
const askedKey = 'ringbuch-asked-to-persist';

/** Begins to keep witness and journal in step with the database; one window of several really does. */
export function startKeeper(
  { shell, clock, store }: Pick<Services, 'shell' | 'clock' | 'store'>,
  db: RingbuchDatabase,
): void {
  const keeper = new Keeper({
    db,
    vault: shell,
    now: () => clock.now().instant,
    journal: shell.vault.journal ? connectJournal(db.name) : null,
    onReport: (report) => {
      useKeeperReport.setState({ report });
      if (!shell.capabilities.ownsItsData) void askOnce();
    },
  });
  useBackups.subscribe(({ backups }, before) => {
    if (backups && backups !== before.backups) keeper.takeBackups(backups);
  });

  async function askOnce(): Promise<void> {
    if (localStorage.getItem(askedKey) !== null) return;
    const { tables } = await store.ledger();
    if (tables.dossiers.count === 0) return;
    localStorage.setItem(askedKey, 'yes');
    await shell.askToPersist();
  }
}

function connectJournal(databaseName: string): JournalSource {
  const worker = new Worker(new URL('../workers/journal-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  return wrap<JournalSource>(worker);
}
