import { keptName, type VaultAnswer, type VaultArea, vaultAreas, type VaultPort } from '@shared/contract/vault-port';

/** A vault whose files lie in memory: all that the contract says of files, at once and without a disk. There is no second folder. */
export function createMemoryVault(): VaultPort {
  const areas = Object.fromEntries(vaultAreas.map((area) => [area, new Map<string, Uint8Array>()])) as Areas;
  const begun = new Map<string, Begun>();
  return {
    vault: { findsNewFiles: true, chosenFolder: false, outlivesDatabase: true, knowsFreeSpace: false },
    hasRoom: null,
    listKept: (area) => {
      const files = [...areas[area]].map(([name, { length }]) => ({ name, bytes: length }));
      return done(files.sort((left, right) => (left.name < right.name ? -1 : 1)));
    },
    readKept: (area, name, from, length) => {
      const file = areas[area].get(checked(name));
      return file ? done(file.slice(from, from + length)) : notFound();
    },
    startKeeping: (area, name) => {
      const token = crypto.randomUUID();
      begun.set(token, { area, name: checked(name), parts: [] });
      return done(token);
    },
    keepPart: (token, bytes) => {
      const file = begun.get(token);
      // A copy: what a worker hands over may be used again.
      file?.parts.push(bytes.slice());
      return file ? done(null) : notFound();
    },
    finishKeeping: (token) => {
      const file = begun.get(token);
      if (!file) return notFound();
      begun.delete(token);
      areas[file.area].set(file.name, joined(file.parts));
      return done(null);
    },
    dropKeeping: (token) => {
      begun.delete(token);
      return done(null);
    },
    appendKept: (area, name, bytes) => {
      areas[area].set(name, joined([areas[area].get(checked(name)) ?? new Uint8Array(), bytes]));
      return done(null);
    },
    truncateKept: (area, name, length) => {
      const file = areas[area].get(checked(name));
      if (file) areas[area].set(name, file.slice(0, length));
      return file ? done(null) : notFound();
    },
    removeKept: (area, name) => (areas[area].delete(checked(name)) ? done(null) : notFound()),
    chosenFolder: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve('cancelled'),
    forgetFolder: () => Promise.resolve(),
    storageState: () =>
      Promise.resolve({ location: null, backupLocation: null, freeBytes: null, usedBytes: null, persisted: false }),
    askToPersist: () => Promise.resolve(false),
    storesAside: () => Promise.resolve([]),
    keepStoreAside: () => Promise.resolve(false),
    dropStoreAside: () => Promise.resolve(false),
    onClosing: () => () => undefined,
    readyToClose: () => Promise.resolve(),
  };
}

type Areas = Record<VaultArea, Map<string, Uint8Array>>;

interface Begun {
  readonly area: VaultArea;
  readonly name: string;
  readonly parts: Uint8Array[];
}

function checked(name: string): string {
  if (!keptName.test(name)) throw new Error(`No name for a file of the vault: ${name}`);
  return name;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function done<Value>(value: Value): Promise<VaultAnswer<Value>> {
  return Promise.resolve({ kind: 'done', value });
}

function notFound<Value>(): Promise<VaultAnswer<Value>> {
  return Promise.resolve({ kind: 'failed', reason: 'not-found' });
}
