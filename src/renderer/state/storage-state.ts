import { create } from 'zustand';
import { fewBytesFree, type StorageState, type StoreAside } from '@shared/contract/vault-port';
import type { Services } from './services';

interface KnownStorage {
  /** What the shell says of the disk; null until it was asked. */
  readonly state: StorageState | null;
  readonly aside: readonly StoreAside[];
  /** Bytes of the contents of documents, each counted once; null until they were added up. */
  readonly attachmentBytes: number | null;
}

/** Where the data lies and how much room there is. */
export const useStorageState = create<KnownStorage>(() => ({ state: null, aside: [], attachmentBytes: null }));

/** Asks the shell how the storage stands. */
async function lookAtStorage({ shell }: Pick<Services, 'shell'>): Promise<void> {
  useStorageState.setState({ state: await shell.storageState() });
}

/** Also what only the storage page shows. */
export async function lookAtStorageClosely({ shell, store }: Pick<Services, 'shell' | 'store'>): Promise<void> {
  await lookAtStorage({ shell });
  const aside = await shell.storesAside();
  const documents = await Promise.all((await store.binders()).map(({ id }) => store.documentsOfBinder(id)));
  const bytes = new Map(documents.flat().map((document) => [document.sha256, document.bytes]));
  const attachmentBytes = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  useStorageState.setState({ aside, attachmentBytes });
}

/** Asks the browser to keep the data for good. @returns its answer. */
export async function askToPersist(services: Pick<Services, 'shell'>): Promise<boolean> {
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
export function watchStorage(
  services: Pick<Services, 'shell'>,
  onFailure: (look: () => void) => () => void,
): () => void {
  const look = () => void lookAtStorage(services);
  look();
  const timer = setInterval(look, hour);
  const stopListening = onFailure(look);
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
