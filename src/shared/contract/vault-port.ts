/**
 * The vault: files that lie outside the database, so that what the database loses is found there. Both editions keep the same files under
 * the same names in the same areas: the desktop app in folders on the disk, the browser edition in the origin's private file system.
 * Only the means are here, without any knowledge of what the files hold; that is in `renderer/vault`.
 */
export interface VaultPort {
  /** What this edition can keep, and where; said on the storage page. */
  readonly vault: VaultCapabilities;
  /** The files of an area, temporary ones left out, in the order of their names. */
  readonly listKept: (area: VaultArea) => Promise<VaultAnswer<readonly KeptFile[]>>;
  /** A part of a file: fewer bytes than asked for where it ends. At most `longestPart` bytes at once. */
  readonly readKept: (area: VaultArea, name: string, from: number, length: number) => Promise<VaultAnswer<Uint8Array>>;
  /** Begins a file that takes the place of the one of that name only when it is finished. @returns a token for its parts. */
  readonly startKeeping: (area: VaultArea, name: string) => Promise<VaultAnswer<string>>;
  /** Adds a part, of at most `longestPart` bytes. */
  readonly keepPart: (token: string, bytes: Uint8Array) => Promise<VaultAnswer<null>>;
  /** Onto the disk, then renamed, then the folder onto the disk: at any moment the old file is there, or the whole new one. */
  readonly finishKeeping: (token: string) => Promise<VaultAnswer<null>>;
  /** Gives up a file that was begun. What was there before stays. */
  readonly dropKeeping: (token: string) => Promise<VaultAnswer<null>>;
  /** Appends to a file, which is made when it isn't there; answered when the bytes are on the disk. */
  readonly appendKept: (area: VaultArea, name: string, bytes: Uint8Array) => Promise<VaultAnswer<null>>;
  /** Cuts a file off after so many bytes. */
  readonly truncateKept: (area: VaultArea, name: string, length: number) => Promise<VaultAnswer<null>>;
  readonly removeKept: (area: VaultArea, name: string) => Promise<VaultAnswer<null>>;
  /** The folder that the user has chosen for a second copy of each backup; null when none was chosen. */
  readonly chosenFolder: () => Promise<ChosenFolder | null>;
  /** Lets the user choose that folder, in the system's own dialog. */
  readonly chooseFolder: () => Promise<'chosen' | 'cancelled' | 'not-allowed'>;
  /** No second copy from now on. The files there stay. */
  readonly forgetFolder: () => Promise<void>;
  /** Tries out whether the disk has room for opening the database; null where the app looks at the free space before there is a page. */
  readonly hasRoom: (() => Promise<boolean>) | null;
  readonly storageState: () => Promise<StorageState>;
  /** Asks that the data is not cleared away when the disk runs full. @returns the answer. */
  readonly askToPersist: () => Promise<boolean>;
  /** Copies of a damaged database, as it was before it was opened. Empty where the edition can't keep any. */
  readonly storesAside: () => Promise<readonly StoreAside[]>;
  /** Keeps the copy that was made when the app started. @returns false when there is none. */
  readonly keepStoreAside: () => Promise<boolean>;
  /** Removes such a copy for good, or the one that was made when the app started (`newestCopy`). @returns whether it is gone. */
  readonly dropStoreAside: (name: string) => Promise<boolean>;
  /** The window is about to close, and waits for `readyToClose`: the time for a last backup. Never told in a browser. */
  readonly onClosing: (listener: () => void) => () => void;
  readonly readyToClose: () => Promise<void>;
}

/** `witness` and `journal` belong to the database at hand, `backups` is the default folder, `chosen` the user's own one. */
export const vaultAreas = ['witness', 'journal', 'backups', 'chosen'] as const;
export type VaultArea = (typeof vaultAreas)[number];

export interface VaultCapabilities {
  /** A new file can be found again after a power cut as soon as it is finished; else within half a minute. */
  readonly findsNewFiles: boolean;
  /** A folder can be chosen for a second copy of each backup. */
  readonly chosenFolder: boolean;
  /** Backups outlive the database: they don't go when the browser's data is cleared. */
  readonly outlivesDatabase: boolean;
  /** The free space of the disk is known, not only what the browser allows. */
  readonly knowsFreeSpace: boolean;
}

export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
}

export type VaultAnswer<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'failed'; readonly reason: VaultFailure };

/** `folder-missing`: the stick is not plugged in, the synced folder is gone, or leave to write there has lapsed. */
export type VaultFailure = 'disk-full' | 'not-allowed' | 'not-found' | 'folder-missing' | 'read-only' | 'unknown';

export interface ChosenFolder {
  /** The path, or only the folder's name where a browser tells no more. */
  readonly name: string;
  /** `ask`: the browser wants to be asked again, after a click. */
  readonly state: 'ready' | 'missing' | 'ask';
}

export interface StorageState {
  /** Where the data lies: a path, or null in a browser. */
  readonly location: string | null;
  /** Where the backups of the default folder lie: a path, or null in a browser. */
  readonly backupLocation: string | null;
  /** Bytes free on the disk, or those that the browser still allows; null when neither is known. */
  readonly freeBytes: number | null;
  /** Bytes that the database takes; null when unknown. */
  readonly usedBytes: number | null;
  readonly persisted: boolean;
}

export interface StoreAside {
  readonly name: string;
  readonly location: string;
  readonly bytes: number;
  /** When the copy was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/** What the copy is called that the app makes of the database's files at each start. */
export const newestCopy = 'newest';

/** The names of copies: that one, and those that were kept, by the time at which they were made. */
export const copyName = /^(?:newest|kept-\d{1,16})$/;

/** Lower case, so that names are the same on every file system; no dot in front, no separators. */
export const keptName = /^[a-z0-9][a-z0-9._-]{0,119}$/;

export const longestPart = 8_000_000;

/** Below this, an open app warns of a full disk; see `leastBytesToOpen`. */
export const fewBytesFree = 500_000_000;

/** Below this the database is not opened: writes that fail on a full disk can cost the whole of it. */
export const leastBytesToOpen = 150_000_000;
