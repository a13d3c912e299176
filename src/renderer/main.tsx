import { createRoot } from 'react-dom/client';
import { v7 } from 'uuid';
import type { BinderId } from '@shared/domain/records/ids';
import { WriteWatch } from './actions/write-watch';
import { createClock } from './clock';
import { createFirstI18n, type I18n } from './i18n/i18n-context';
import { laterMessages } from './i18n/later-messages';
import { localeFor } from './i18n/locale';
import { backUpBefore } from './state/backups';
import { Departure } from './state/departure';
import type { DossierSearch } from './state/dossier-search';
import { openShell } from './shell/open-shell';
import { openBinderOnDesk } from './state/desk';
import type { Services } from './state/services';
import { BinderStore } from './storage/binder-store';
import { App } from './ui/app';
import { describeFailure, Failure } from './ui/failure-boundary';
import { hasTraces } from './vault/has-traces';
import { startStore } from './vault/start';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/kit/theme.css';

/** The composition root: everything is built here, once, and handed down. Nothing of the data is shown before it was checked. */
async function start(root: HTMLElement, departure: Departure): Promise<void> {
  const clock = createClock();
  const shell = openShell();
  shell.onWake(clock.check);
  const system = createFirstI18n(localeFor('system', navigator.languages));
  const [started, traced] = await Promise.all([startStore(shell, departure.leave), hasTraces(shell)]);
  if (started.kind !== 'ready') {
    const i18n = await system;
    const [{ showRecovery }] = await Promise.all([import('./ui/recovery/show-recovery'), laterMessages()]);
    showRecovery(root, { started, shell, clock, i18n });
    return;
  }
  let { db } = started;
  if (traced) {
    const [{ t }, { clearTraces }] = await Promise.all([system, import('./vault/clear-traces')]);
    const now = () => clock.now().instant;
    const onRewriting = () => (root.textContent = t('app.cleaning'));
    db = await clearTraces(db, {
      vault: shell,
      now,
      onEvicted: departure.leave,
      onRewriting,
      quiet: quietAfterDeleting,
    });
  }
  const store = new BinderStore(db);
  const i18n = await i18nOf(store, system);
  const binder = await store.openBinder({
    id: v7() as BinderId,
    name: i18n.t('app.binderName'),
    createdAt: clock.now().instant,
  });
  openBinderOnDesk(binder.id);
  const services: Services = {
    store,
    context: {
      store,
      now: clock.now,
      newId: v7,
      writes: new WriteWatch(),
      beforeLarge: (verb) => backUpBefore(services, verb),
      turnBeside: async (turn) => (await import('./state/turn-connection')).turnBeside(db.name, turn),
    },
    clock,
    shell,
    search: searchWhenNeeded(db.name),
  };
  createRoot(root).render(<App services={services} initialI18n={i18n} />);
  await afterFirstScreen();
  const [{ standBy }] = await Promise.all([import('./ui/recovery/stand-by'), store.prepareToWrite(), laterMessages()]);
  standBy(root, services, { ...started, db }, i18n, departure);
}

/** So long the engine is left alone after an erased person's database was deleted (ms). */
const quietAfterDeleting = 1_500;

/** So long the first screen has the machine to itself (ms): what lies outside may fall behind by a second. */
const untilStandBy = 300;

function afterFirstScreen(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, untilStandBy);
  });
}

/** The search, fetched when it is first asked for: the first screen does without. */
function searchWhenNeeded(databaseName: string): DossierSearch {
  let fetched: Promise<DossierSearch> | null = null;
  const search = () => {
    fetched ??= import('./state/search-connection').then(({ connectSearch }) => connectSearch(databaseName));
    fetched.catch(() => (fetched = null));
    return fetched;
  };
  return {
    prepare: async (binderId) => (await search()).prepare(binderId),
    find: async (binderId, query, limit) => (await search()).find(binderId, query, limit),
  };
}

/** The chosen language. The system's is fetched while the choice is read: mostly they are the same. */
async function i18nOf(store: BinderStore, fetching: Promise<I18n>): Promise<I18n> {
  const [{ language }, system] = await Promise.all([store.preferences(), fetching]);
  const chosen = localeFor(language, navigator.languages);
  return chosen.language === system.locale.language ? system : createFirstI18n(chosen);
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
const departure = new Departure();
start(root, departure).catch(async (error: unknown) => {
  const { t } = await createFirstI18n(localeFor('system', navigator.languages));
  const { reason } = departure;
  if (reason === null) return createRoot(root).render(<Failure t={t} cause={describeFailure(error)} />);
  // Nothing is wrong with the program: the database has gone away in the middle of the start.
  const [{ stepBack }] = await Promise.all([import('./ui/recovery/stand-by'), laterMessages()]);
  stepBack(root, t, reason);
});
