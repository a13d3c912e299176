import { create } from 'zustand';
import type { Damage } from '@shared/domain/recovery/assess';
import type { JournalChain } from '@shared/domain/recovery/journal-chain';
import { type Offer, offersFrom } from '@shared/domain/recovery/offers';
import type { Witness } from '@shared/domain/recovery/witness';
import type { SaveFileOutcome, ShellPort } from '@shared/contract/shell-port';
import type { StorageState, StoreAside } from '@shared/contract/vault-port';
import type { Clock } from '../clock';
import type { BackupListing } from '../vault/backups';
import {
  type Choice,
  recover as recoverStore,
  type Recovered,
  type RecoveryFailure,
  type RecoveryProgress,
} from '../vault/recovery';
import { readJournals } from '../vault/recovery-journal';
import type { Finding, Start } from '../vault/start';
import { startWorkshop } from './backup-connection';
import { backupsAtStart } from './backups-at-start';

export type { Recovered, RecoveryFailure, RecoveryProgress } from '../vault/recovery';

/** What the start has found when the app can't be shown. */
export type NotReady = Exclude<Start, { readonly kind: 'ready' }>;

/** What the composition root has at hand when the data is not as it should be. */
export interface RecoveryServices {
  readonly shell: ShellPort;
  readonly clock: Clock;
  readonly finding: Finding;
}

/** All that there is to go by. */
export interface Situation {
  readonly damage: Damage;
  /** Null when there is none that can be understood. */
  readonly witness: Witness | null;
  readonly counted: Finding['counted'];
  readonly listing: BackupListing;
  /** From the one that brings back most. */
  readonly offers: readonly Offer[];
  /** When the last step was done that the journal outside knows; null where there is none. */
  readonly journalAt: number | null;
  readonly places: StorageState;
  readonly asides: readonly StoreAside[];
}

interface RecoveryState {
  readonly stage: 'looking' | 'choosing' | 'working' | 'done';
  readonly situation: Situation | null;
  readonly progress: RecoveryProgress | null;
  readonly failure: RecoveryFailure | null;
  readonly recovered: Recovered | null;
}

export const useRecovery = create<RecoveryState>(() => ({
  stage: 'looking',
  situation: null,
  progress: null,
  failure: null,
  recovered: null,
}));

const set = useRecovery.setState;

let chain: JournalChain = { steps: new Map(), ledgers: new Map(), start: null };

/** Gathers what there is to go by. Nothing is changed. */
export async function lookAround(services: RecoveryServices): Promise<void> {
  const { shell, finding } = services;
  const [listing, journals, places, asides] = await Promise.all([
    backupsAtStart(services, finding.databaseName).list(),
    readJournals(shell),
    shell.storageState(),
    shell.storesAside(),
  ]);
  chain = journals;
  const { damage, counted } = finding;
  const witness = finding.witness.kind === 'read' ? finding.witness.witness : null;
  const offers = offersFrom(listing.backups, chain);
  const journalAt = [...chain.steps.values()].at(-1)?.entry.at ?? null;
  set({
    stage: 'choosing',
    situation: { damage, witness, counted, listing, offers, journalAt, places, asides },
  });
}

/** Does what was chosen. Nothing is deleted by it, and until it is done nothing has happened. */
export async function recover(services: RecoveryServices, choice: Choice): Promise<void> {
  set({ stage: 'working', failure: null, progress: null });
  const { shell, clock, finding } = services;
  const outcome = await recoverStore(
    {
      vault: shell,
      backups: backupsAtStart(services, finding.databaseName),
      now: () => clock.now().instant,
      finding,
      chain,
      onProgress: (progress) => set({ progress }),
    },
    choice,
  );
  if (outcome.ok) set({ stage: 'done', recovered: outcome.value });
  else set({ stage: 'choosing', failure: outcome.problem });
}

/** How many steps the witness tells of that an offer does not bring back; null where that can't be said. */
export function missingSteps({ witness }: Situation, { seq }: Offer): number | null {
  return witness && seq !== null ? Math.max(0, witness.ledger.seq - seq) : null;
}

/** Asks for the user's own folder once more, and looks again. */
export async function askForFolder(services: RecoveryServices): Promise<void> {
  if ((await services.shell.chooseFolder()) === 'chosen') await lookAround(services);
}

/** Hands what can still be read to the user as a file, in the format of a backup. @returns null when nothing can be read. */
export async function saveWhatIsThere(
  { shell, clock, finding }: RecoveryServices,
  suggestedName: string,
  description: string,
): Promise<SaveFileOutcome | null> {
  const workshop = startWorkshop();
  try {
    const label = { number: 0, madeAt: clock.now(), reason: 'manual', app: import.meta.env.VITE_VERSION } as const;
    if (!(await workshop.gather(finding.databaseName, label, () => undefined))) return null;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    await workshop.pack(
      (part) => {
        parts.push(new Uint8Array(part));
        return Promise.resolve();
      },
      () => undefined,
    );
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return await shell.saveFile({ suggestedName, fileType: { description, extensions: ['zip'] }, bytes });
  } catch (error) {
    console.error('What is there could not be packed', error);
    return null;
  } finally {
    workshop.close();
  }
}
