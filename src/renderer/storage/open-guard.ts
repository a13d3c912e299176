/** What opening may do besides finding a database of the present schema. */
export type OpenPermission = 'existing' | 'upgrade' | 'create';

/** Why a database was not opened. Nothing of it has been changed. */
export type NotOpened =
  /** `dataLoss`: the engine says that it has thrown a damaged store away. */
  { readonly kind: 'missing'; readonly dataLoss: boolean } | { readonly kind: 'older' } | { readonly kind: 'newer' };

/** Why a database that was open is so no more: another window brings a newer schema or deletes it, or the engine has closed it. */
export type Evicted = 'upgraded' | 'deleted' | 'closed';

/** The engine tells of a store that it has thrown away; Dexie hides it, and no specification knows it. */
interface ChromiumVersionChange extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total';
}

/**
 * Stands between Dexie and IndexedDB. Dexie makes a database that is missing, alters one that differs, opens a newer one all the same,
 * and opens again whenever it was closed; here each of it takes permission. Once a database is open nothing of it is permitted any more.
 */
export class OpenGuard {
  private refused: NotOpened | null = null;
  /**
   * The engine has closed the connection by itself, most likely because writing failed on a full disk. Its log may then end within a
   * record; Chromium opens it again and writes on behind that, and at the next start takes the whole store for damaged and empties it
   * (in 4 of 28 runs on a disk without a byte left). So nothing is opened again before a start, which has a new log begun.
   */
  private closed = false;
  private version: number | undefined;

  /** @param onEvicted called when another window needs the database closed; the connection waits for its promise. */
  constructor(
    private permission: OpenPermission,
    private readonly onEvicted: (why: Evicted) => Promise<void> | void,
  ) {}

  /** Why the last try to open was refused; null when it was not. */
  get refusal(): NotOpened | null {
    return this.refused;
  }

  /** What Dexie takes for the engine. */
  readonly engine = {
    open: (name: string, version?: number) => this.open(name, version),
    databases: () => indexedDB.databases(),
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  };

  /** The version that is asked for first is the app's own: Dexie asks for others when it finds something else. */
  private open(name: string, version: number | undefined): IDBOpenDBRequest {
    if (this.closed) throw new DOMException('The engine has closed the database', 'InvalidStateError');
    this.version ??= version;
    const request = indexedDB.open(name, this.version);
    request.addEventListener('upgradeneeded', (event) => this.weigh(request, event));
    request.addEventListener('success', () => this.watch(request.result));
    request.addEventListener('error', () => {
      if (request.error?.name === 'VersionError') this.refused = { kind: 'newer' };
    });
    return request;
  }

  private weigh(request: IDBOpenDBRequest, event: ChromiumVersionChange): void {
    const isNew = event.oldVersion === 0;
    if (this.permission === (isNew ? 'create' : 'upgrade')) return;
    this.refused = isNew ? { kind: 'missing', dataLoss: event.dataLoss === 'total' } : { kind: 'older' };
    // Before Dexie sees it: nothing is made, and what is there stays as it is.
    event.stopImmediatePropagation();
    request.transaction?.abort();
  }

  private watch(connection: IDBDatabase): void {
    this.permission = 'existing';
    connection.addEventListener('versionchange', (event) => {
      // Dexie would close at once, and open again at the next read.
      event.stopImmediatePropagation();
      void this.evict(connection, event.newVersion === null ? 'deleted' : 'upgraded');
    });
    connection.addEventListener('close', () => {
      this.closed = true;
      void this.evict(connection, 'closed');
    });
  }

  private async evict(connection: IDBDatabase, why: Evicted): Promise<void> {
    try {
      await this.onEvicted(why);
    } finally {
      connection.close();
    }
  }
}
