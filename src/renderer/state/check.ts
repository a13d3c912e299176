import { proxy, type Remote, wrap } from 'comlink';
import { create } from 'zustand';
import { type Finding, remedyOf } from '@shared/domain/checking/finding';
import type { Mending } from '@shared/domain/checking/mend';
import type { RecoveryWords } from '@shared/domain/checking/recover-dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { Moment } from '@shared/domain/time/moment';
import type { Repaired } from '../storage/repair-store';
import { rememberedName } from '../vault/start-name';
import type { CheckService } from '../workers/check-service';
import { backUp } from './backups';
import { useDesk } from './desk';
import type { Services } from './services';

interface CheckState {
  readonly stage: 'idle' | 'checking' | 'repairing';
  /** How far the check is, from 0 to 1. */
  readonly share: number;
  /** What the last check has found; null before the first one. */
  readonly findings: readonly Finding[] | null;
  readonly checkedAt: Moment | null;
  /** What the last repair has done; null when none was made since the check before. */
  readonly repaired: Repaired | null;
  /** Why the check or the repair broke off, in its own words. Nothing has been changed then. */
  readonly problem: string | null;
}

/** The check of everything that is stored. It goes on while one looks at other pages, and vanishes on reload. */
export const useCheck = create<CheckState>(() => ({
  stage: 'idle',
  share: 0,
  findings: null,
  checkedAt: null,
  repaired: null,
  problem: null,
}));

const set = useCheck.setState;
let stopRunning: (() => void) | null = null;

/** Looks at everything once more. While a check runs, it goes on. */
export async function checkNow(services: Services): Promise<void> {
  if (useCheck.getState().stage !== 'idle') return;
  set({ stage: 'checking', share: 0, findings: null, repaired: null, problem: null });
  await look(services);
}

/** Breaks the check off; nothing was changed. A repair can't be broken off: it is one step. */
export function cancelCheck(): void {
  if (useCheck.getState().stage === 'checking') stopRunning?.();
}

/** What the records that come out of a repair are called. */
export interface RepairWords extends RecoveryWords, Pick<Mending, 'heading' | 'binderName'> {}

/** Repairs what can be repaired, and looks again. */
export async function repairNow(services: Services, words: RepairWords): Promise<void> {
  if (useCheck.getState().stage !== 'idle') return;
  set({ stage: 'repairing', problem: null });
  const repaired = await inWorker((service) => service.repair({ mending: mendingOf(services, words), words }));
  if (repaired === stopped) return;
  set({ stage: 'checking', share: 0, repaired });
  await look(services);
  // So that what was repaired is the newest to go back to.
  if (repaired) await backUp(services);
}

/** Whether a repair would make anything of the findings right. */
export function canRepair(findings: readonly Finding[]): boolean {
  return findings.some((finding) => remedyOf(finding) === 'repair');
}

async function look(services: Services): Promise<void> {
  const mending = mendingOf(services, { heading: '', binderName: '' });
  const findings = await inWorker((service) =>
    service.check(
      mending,
      proxy((share) => set({ share })),
    ),
  );
  if (findings !== stopped) set({ stage: 'idle', findings, checkedAt: services.clock.now() });
}

const stopped = Symbol('stopped');

/** Runs it in a worker that ends with it. What breaks down is said, not thrown. */
async function inWorker<Value>(
  work: (service: Remote<CheckService>) => Promise<Value>,
): Promise<Value | typeof stopped> {
  const worker = new Worker(new URL('../workers/check-worker.ts', import.meta.url), {
    type: 'module',
    name: rememberedName(),
  });
  const ended = new Promise<typeof stopped>((resolve, reject) => {
    stopRunning = () => resolve(stopped);
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The check has broken down')));
  });
  try {
    const outcome = await Promise.race([work(wrap<CheckService>(worker)), ended]);
    if (outcome === stopped) set({ stage: 'idle' });
    return outcome;
  } catch (error) {
    set({ stage: 'idle', problem: error instanceof Error ? error.message : String(error) });
    return stopped;
  } finally {
    stopRunning = null;
    worker.terminate();
  }
}

function mendingOf({ clock, context }: Services, words: Pick<Mending, 'heading' | 'binderName'>): Mending {
  const home = useDesk.getState().binderId ?? (context.newId() as BinderId);
  return { ...words, home, stray: context.newId() as DossierId, now: clock.now().instant };
}
