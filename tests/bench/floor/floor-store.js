let database;
let binderId;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the database that was seeded for the app, and finds the open binder. */
export async function openDatabase() {
  database = await done(indexedDB.open('ringbuch'));
  const preferences = await done(read('preferences').get('device'));
  binderId = preferences.openBinder;
}

function read(store) {
  return database.transaction(store).objectStore(store);
}

/** The dossiers on a shelf, read by the index, by name. */
export function dossiersOn(shelf) {
  const range = IDBKeyRange.bound([binderId, shelf], [binderId, shelf, []]);
  return done(read('dossiers').index('[binderId+shelf+sortName]').getAll(range));
}

/** The log of a dossier, newest first. */
export async function contactsOf(dossierId) {
  const range = IDBKeyRange.bound([dossierId], [dossierId, []]);
  return (await done(read('contacts').index('[dossierId+instant]').getAll(range))).reverse();
}

export async function countsByShelf() {
  const rows = await done(read('shelfCounts').getAll(IDBKeyRange.bound([binderId], [binderId, []])));
  return new Map(rows.map((row) => [row.shelf, row.count]));
}

/** What is kept of each shelf: how many of which kind. */
export async function workByShelf() {
  const rows = await done(read('shelfCounts').getAll(IDBKeyRange.bound([binderId], [binderId, []])));
  return new Map(rows.map((row) => [row.shelf, row]));
}

/** Stores a contact, the dossier in its new place, the counts and a journal entry, durably, in one transaction. */
export function fileContact(dossier, { outcome, text, to, today }) {
  const names = ['dossiers', 'contacts', 'shelfCounts', 'journal', 'drafts'];
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const store = (name) => transaction.objectStore(name);
  const at = { date: today, time: '10:00' };
  const place = { kind: 'day', date: to, time: null };
  const moved = { ...dossier, place, shelf: `d:${to}`, lastReached: at, attempts: 0 };
  const contact = {
    id: crypto.randomUUID(),
    binderId,
    dossierId: dossier.id,
    at,
    instant: Date.now(),
    result: 'reached',
    outcomeId: outcome,
    text,
    cameFrom: dossier.place,
    filedTo: place,
    settledPromise: null,
  };
  store('dossiers').put(moved);
  store('contacts').add(contact);
  store('drafts').delete(dossier.id);
  count(store('shelfCounts'), dossier.shelf, dossier.lastReached ? 'repeat' : 'first', -1);
  count(store('shelfCounts'), moved.shelf, 'repeat', 1);
  store('journal').add({
    binderId,
    state: 'done',
    verb: 'logContact',
    at: contact.instant,
    diff: { from: dossier.place, to: place, contact },
  });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function count(store, shelf, kind, by) {
  const key = [binderId, shelf];
  store.get(key).onsuccess = ({ target }) => {
    const kept = target.result ?? { binderId, shelf, count: 0, kinds: {}, promised: 0, timed: 0 };
    const tally = kept.kinds[kind] ?? { count: 0, own: 0, ownMinutes: 0 };
    const kinds = { ...kept.kinds, [kind]: { ...tally, count: tally.count + by } };
    store.put({ ...kept, kinds, count: kept.count + by });
  };
}
