import { create } from 'zustand';
import type { Traces } from '@shared/domain/recovery/traces';
import { fewBytesFree, type StorageState, type StoreAside, type VaultPort } from '@shared/contract/vault-port';
import { hasTraces } from '../vault/has-traces';
import type { Services } from './services';

interface KnownStorage {
  /** What the shell says of the disk; null until it was asked. */
  readonly state: StorageState | null;
  /** The disk has no room for the next start to open the database. */
  readonly full: boolean;
  /** Copies of files of damaged databases. */
  readonly aside: readonly StoreAside[];
  /** How many damaged databases are still there beside the one at hand. */
  readonly databasesAside: number;
  /** What is still to be removed of erased persons; null when nothing is. */
  readonly traces: Traces | null;
  /** Bytes of the contents of documents, each counted once; null until they were added up. */
  readonly attachmentBytes: number | null;
}

/** Where the data lies and how much room there is. */
export const useStorageState = create<KnownStorage>(() => ({
  state: null,
  full: false,
  aside: [],
  databasesAside: 0,
  traces: null,
  attachmentBytes: null,
}));

interface WithVault {
  readonly shell: VaultPort;
}

/** Asks the shell how the storage stands. */
async function lookAtStorage({ shell }: WithVault): Promise<void> {
  const [state, room, traced] = await Promise.all([shell.storageState(), shell.hasRoom?.(), hasTraces(shell)]);
  const traces = traced ? await (await import('../vault/traces')).readTraces(shell) : null;
  useStorageState.setState({ state, full: room === false, traces });
}

/** Also what only the storage page shows. */
export async function lookAtStorageClosely({ shell, store }: Pick<Services, 'shell' | 'store'>): Promise<void> {
  await lookAtStorage({ shell });
  const { findKeptAside } = await import('../vault/kept-aside');
  const [aside, { databases }] = await Promise.all([shell.storesAside(), findKeptAside(shell, store.databaseName)]);
  const documents = await Promise.all((await store.binders()).map(({ id }) => store.documentsOfBinder(id)));
  const bytes = new Map(documents.flat().map((document) => [document.sha256, document.bytes]));
  const attachmentBytes = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  useStorageState.setState({ aside, databasesAside: databases.length, attachmentBytes });
}

/** Asks the browser to keep the data for good. @returns its answer. */
export async function askToPersist(services: WithVault): Promise<boolean> {
  const granted = await services.shell.askToPersist();
  await lookAtStorage(services);
  return granted;
}

/** Whether so little space is left that writing may soon fail. */
export function runsShort({ freeBytes }: StorageState): boolean {
  return freeBytes !== null && freeBytes < fewBytesFree;
}

const hour = 3_600_000;

/**
 * Looks now, every hour, and whenever `failed` tells that something could not be written.
 * @returns how to stop.
 */
export function watchStorage(services: WithVault, onFailure: (look: () => void) => () => void): () => void {
  const look = () => void lookAtStorage(services);
  look();
  const timer = setInterval(look, hour);
  const stopListening = onFailure(look);
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
