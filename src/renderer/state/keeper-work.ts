import { wrap } from 'comlink';
import type { JournalSource } from '../vault/journal-source';
import { Keeper } from '../vault/keeper';
import { countLater, type Start } from '../vault/start';
import { onReplaced } from '../vault/start-name';
import { startBackups } from './backup-work';
import { useBackups } from './backups';
import type { Departure } from './departure';
import { saveDraftsNow } from './draft-keeper';
import { useKeeperReport } from './keeper';
import type { Services } from './services';

/** Where one was asked once, one is not asked again: a browser that said no has its reasons. */
const askedKey = 'ringbuch-asked-to-persist';

/** A store that does not answer must not keep another window from its work (ms). */
const longestSaving = 2_000;

export interface Keeping {
  /** Writes nothing any more. */
  readonly stop: () => void;
  readonly saveDrafts: () => Promise<void>;
}

/** Begins to keep witness and journal in step with the database; one window of several really does. */
export function keepOutside(
  services: Services,
  { db, counted }: Extract<Start, { readonly kind: 'ready' }>,
  departure: Departure,
): Keeping {
  const { shell, clock } = services;
  // The next start says what is missing, and how it comes back.
  if (!counted) void countLater(db).then((agrees) => (agrees ? undefined : departure.leave('shrunk')), console.error);
  const keeper = new Keeper({
    db,
    vault: shell,
    now: () => clock.now().instant,
    journal: connectJournal(db.name),
    onReport: (report) => {
      useKeeperReport.setState({ report });
      // The next start compares with the journal's word, and says what is missing.
      if (report.storeIsBehind) void departure.leave('behind');
      if (!shell.capabilities.ownsItsData) void askToPersistOnce(services);
    },
  });
  const stopListening = [
    useBackups.subscribe(({ backups }, before) => {
      if (backups && backups !== before.backups) keeper.takeBackups(backups);
    }),
    startBackups(services),
    onReplaced(db.name, () => void departure.leave('replaced').finally(() => db.close())),
  ];
  return {
    stop: () => {
      keeper.stop();
      for (const stop of stopListening) stop();
    },
    // Whoever takes the database away waits for it, but not for ever.
    saveDrafts: () => Promise.race([saveDraftsNow(services), pause(longestSaving)]),
  };
}

/** Once there is something to lose. */
async function askToPersistOnce({ shell, store }: Services): Promise<void> {
  if (localStorage.getItem(askedKey) !== null) return;
  const { tables } = await store.ledger();
  if (tables.dossiers.count === 0) return;
  localStorage.setItem(askedKey, 'yes');
  await shell.askToPersist();
}

function connectJournal(databaseName: string): JournalSource {
  const worker = new Worker(new URL('../workers/journal-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  return wrap<JournalSource>(worker);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
