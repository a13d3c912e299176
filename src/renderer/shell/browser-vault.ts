import type { VaultPort } from '@shared/contract/vault-port';
import { hasRoom } from './browser-room';

/**
 * The browser edition's vault: the origin's private file system, and a folder of the user's own where the browser lets
 * one be chosen. Its parts are fetched when they are first asked for: the first screen does without.
 */
export function createBrowserVault(): VaultPort {
  const files = () => import('./browser-vault-files');
  const folder = () => import('./browser-vault-folder');
  return {
    vault: {
      findsNewFiles: false,
      chosenFolder: 'showDirectoryPicker' in window,
      outlivesDatabase: false,
      knowsFreeSpace: false,
    },
    listKept: async (...args) => (await files()).listKept(...args),
    readKept: async (...args) => (await files()).readKept(...args),
    startKeeping: async (...args) => (await files()).startKeeping(...args),
    keepPart: async (...args) => (await files()).keepPart(...args),
    finishKeeping: async (...args) => (await files()).finishKeeping(...args),
    dropKeeping: async (...args) => (await files()).dropKeeping(...args),
    appendKept: async (...args) => (await files()).appendKept(...args),
    truncateKept: async (...args) => (await files()).truncateKept(...args),
    removeKept: async (...args) => (await files()).removeKept(...args),
    chosenFolder: async () => (await folder()).chosenFolder(),
    chooseFolder: async () => (await folder()).chooseFolder(),
    forgetFolder: async () => (await folder()).forgetFolder(),
    hasRoom,
    storageState,
    askToPersist: () => navigator.storage.persist(),
    storesAside: () => Promise.resolve([]),
    keepStoreAside: () => Promise.resolve(false),
    dropStoreAside: () => Promise.resolve(true),
    onClosing: () => () => undefined,
    readyToClose: () => Promise.resolve(),
  };
}

/** Chromium tells how the usage is made up; others don't. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number };
}

async function storageState() {
  const [estimate, persisted] = await Promise.all([
    navigator.storage.estimate() as Promise<DetailedEstimate>,
    navigator.storage.persisted(),
  ]);
  const { quota, usage, usageDetails } = estimate;
  return {
    location: null,
    backupLocation: null,
    freeBytes: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
    usedBytes: usageDetails?.indexedDB ?? usage ?? null,
    persisted,
  };
}
