import { useMemo } from 'react';
import { create } from 'zustand';
import { bestOf, type Fitting, fittingPlaybooks, occasionOf } from '@shared/domain/playbooks/fitting';
import { tickLines, type Ticks, withLines, withTick } from '@shared/domain/playbooks/ticks';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import type { PartKey, PlaybookId } from '@shared/domain/records/ids';
import type { Playbook } from '@shared/domain/records/playbook';
import { useLeafing } from './leafing';
import { changeFields, focusLogStrip, useLogForm } from './log-form';
import { useOnDesk } from './on-desk';
import type { Services } from './services';
import { openSettingsAt } from './settings-section';
import { playbookTemplates, useTemplates } from './templates';

interface Talk {
  /** What is ticked off, by call (see `callKey`). */
  readonly ticks: ReadonlyMap<string, Ticks>;
  /** The lines that were put into the log entry of a call. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** The parts that were folded or opened by hand, by playbook and part. */
  readonly open: ReadonlyMap<string, boolean>;
  /** Counts the requests to move the focus into the search of the playbook. */
  readonly findRequests: number;
}

/** What may vanish on reload: how far one is in the talks of now. */
export const usePlaybookTalk = create<Talk>(() => ({
  ticks: new Map(),
  written: new Map(),
  open: new Map(),
  findRequests: 0,
}));

const set = usePlaybookTalk.setState;
const get = usePlaybookTalk.getState;
const nothingTicked: Ticks = new Set();

/** Ticks hold for one call with one customer: once that is logged, the next one begins with none; taken back, they are there again. */
export function callKey({ id }: Pick<Playbook, 'id'>, dossier: Dossier): string {
  const { lastReached, lastTried, attempts } = dossier;
  const last = [lastReached, lastTried].map((at) => (at ? `${at.date} ${at.time}` : ''));
  return [id, dossier.id, ...last, attempts].join('|');
}

export function useTicks(call: string): Ticks {
  return usePlaybookTalk(({ ticks }) => ticks.get(call) ?? nothingTicked);
}

export function tick(call: string, item: string, done: boolean): void {
  const { ticks } = get();
  set({ ticks: new Map(ticks).set(call, withTick(ticks.get(call) ?? nothingTicked, item, done)) });
}

/** Where nothing was folded by hand, the first two parts are open: with these a talk begins. */
export function usePartOpen(playbook: PlaybookId, part: PartKey, place: number): [boolean, (open: boolean) => void] {
  const key = `${playbook} ${part}`;
  const open = usePlaybookTalk((talk) => talk.open.get(key) ?? place < 2);
  return [open, (next) => set({ open: new Map(get().open).set(key, next) })];
}

/** The playbooks of a dossier's binder by how they fit it, and the one that lies open; null where there is none. */
export interface PlaybooksFor {
  readonly all: Fitting<Playbook>;
  readonly open: Playbook;
}

type Choice = ReturnType<typeof useLeafing.getState>['playbook'];

/** The one that lies open for a dossier, or would: what is taken along to the next talk. */
export function playbookFor(playbooks: readonly Playbook[], dossier: Dossier): Playbook | null {
  return hasTalk(dossier) ? (playbooksFor(playbooks, dossier, useLeafing.getState().playbook)?.open ?? null) : null;
}

function playbooksFor(playbooks: readonly Playbook[], dossier: Dossier, choice: Choice): PlaybooksFor | null {
  const all = fittingPlaybooks(playbooks, occasionOf(dossier, dossier.care?.phase ?? null));
  const chosen = choice !== null && choice !== 'fitting' && choice.of === dossier.id ? choice.id : null;
  const open = playbooks.find(({ id }) => id === chosen) ?? bestOf(all);
  return open ? { all, open } : null;
}

export function usePlaybooksFor(dossier: Dossier): PlaybooksFor | null {
  const playbooks = useTemplates(playbookTemplates, dossier.binderId);
  const choice = useLeafing((leafing) => leafing.playbook);
  return useMemo(
    () => (playbooks && hasTalk(dossier) ? playbooksFor(playbooks, dossier, choice) : null),
    [playbooks, dossier, choice],
  );
}

/** Whether there is a strip to log a talk in: what is done, closed or in the bin has none. */
function hasTalk(dossier: Dossier): boolean {
  return !isSheet(dossier) && dossier.binnedAt === null && dossier.place.kind !== 'closed';
}

export function layOutPlaybook(choice: Choice): void {
  useLeafing.setState({ playbook: choice });
}

/** Puts the playbook back; what lay open beneath it lies open again. Who was in it goes on in the strip. */
export function putPlaybookBack(): void {
  const wasInIt = isInPlaybook();
  layOutPlaybook(null);
  if (wasInIt) focusLogStrip();
}

function isInPlaybook(): boolean {
  return Boolean(document.activeElement?.closest('[data-playbook]'));
}

/** Lays the fitting playbook open, and leaves the focus where one types; then leads into its search, and from there back. */
export async function turnPlaybook({ store }: Services): Promise<void> {
  const { dossier } = useOnDesk.getState();
  if (!dossier) return;
  // Nothing is asked of the store here: what is typed next is meant for the search already.
  if (useLeafing.getState().playbook !== null) {
    if (isInPlaybook()) putPlaybookBack();
    else set({ findRequests: get().findRequests + 1 });
    return;
  }
  const playbooks = await store.playbooks.of(dossier.binderId);
  if (playbooks.length === 0) openSettingsAt('playbooks');
  else layOutPlaybook('fitting');
}

/** Puts what is ticked off at the end of what was said; what was put there before gives way to it. */
export async function putTicksIntoLog(services: Services): Promise<void> {
  const { dossier } = useOnDesk.getState();
  if (!dossier) return;
  const playbooks = await services.store.playbooks.of(dossier.binderId);
  const { form } = useLogForm.getState();
  const found = playbooksFor(playbooks, dossier, useLeafing.getState().playbook);
  if (!found || form?.dossierId !== dossier.id) return;
  const call = callKey(found.open, dossier);
  const { ticks, written } = get();
  const lines = tickLines(found.open, ticks.get(call) ?? nothingTicked);
  changeFields(services, { text: withLines(form.fields.text, lines, written.get(call) ?? []) });
  set({ written: new Map(written).set(call, lines) });
  focusLogStrip();
}
