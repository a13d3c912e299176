import { create } from 'zustand';
import { type IntakeProblem, problemWith } from '@shared/domain/documents/intake';
import { extensionOf } from '@shared/domain/documents/file-name';
import { logTextOf, senderForCard } from '@shared/domain/mail/mail-in-log';
import type { DocumentId, DossierId } from '@shared/domain/records/ids';
import { addDocuments, type Contents } from '../actions/add-documents';
import type { ActionResult, Refusal } from '../actions/perform';
import { replaceDocument } from '../actions/replace-document';
import { takeInMails, type TakenFile } from '../actions/take-in-mails';
import { laterMessages } from '../i18n/later-messages';
import type { IntakeFile } from '../workers/intake-service';
import { type Intake, startIntake } from './intake-connection';
import { turnTo } from './leafing';
import { attempt } from './run-action';
import type { Services } from './services';
import type { Translate } from '../i18n/translator';

/** Where files go: into a dossier, or in the place of one of its documents. */
export interface Destination {
  readonly dossierId: DossierId;
  readonly replaces?: DocumentId;
}

/** Why files did not come in; nothing of them was kept. */
export type IntakeRefusal =
  | (IntakeProblem<File> & { readonly megabytes: number })
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'broken'; readonly cause: string };

export type IntakeState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly to: Destination;
      readonly count: number;
      /** How much has been read, from 0 to 1. */
      readonly share: number;
      readonly stop: () => void;
    }
  | { readonly kind: 'storing'; readonly to: Destination; readonly count: number }
  | { readonly kind: 'refused'; readonly to: Destination; readonly refusal: IntakeRefusal }
  | { readonly kind: 'mails'; readonly to: Destination; readonly told: ToldOfMails };

/** What is to be told of mails that came in: those that lay there already, and whose addresses could go on the card. */
export interface ToldOfMails {
  readonly known: readonly string[];
  readonly senders: readonly string[];
}

const idle: IntakeState = { kind: 'idle' };

/** What is coming in just now. There is one intake at a time; the next one waits for it. */
export const useIntake = create<{ readonly state: IntakeState }>(() => ({ state: idle }));

const set = (state: IntakeState) => useIntake.setState({ state });

let running: Promise<void> = Promise.resolve();

/** It holds the contents of a step that was not stored, and may be tried again. */
let waiting: Intake | null = null;

/** Takes files into a dossier as copies, all of them in one step or none. It turns to the documents, and never rejects. */
export function takeIn(services: Services, to: Destination, files: readonly File[]): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  turnTo(to.dossierId, 'documents');
  running = running.then(async () => {
    await laterMessages();
    await takeInNow(services, to, files);
  });
  return running;
}

/** Takes in what was pasted. A picture of the screen comes without a name of its own: it gets one that says when it came. */
export async function takePasted(
  services: Services,
  to: Destination,
  files: readonly File[],
  t: Translate,
): Promise<void> {
  await laterMessages();
  const { date, time } = services.clock.now();
  const named = files.map((file) => {
    if (!/^image\.\w+$/.test(file.name)) return file;
    const stem = t('documents.pasted', { day: date, time: time.replace(':', '.') });
    return new File([file], `${stem}.${extensionOf(file.name)}`, { type: file.type, lastModified: file.lastModified });
  });
  await takeIn(services, to, named);
}

/** What was said of the files has been read. */
export function dismissIntake(): void {
  const { kind } = useIntake.getState().state;
  if (kind === 'refused' || kind === 'mails') set(idle);
}

/** An address has gone on the card, or is not to. */
export function takeOffer(address: string): void {
  const { state } = useIntake.getState();
  if (state.kind !== 'mails') return;
  const { known, senders } = state.told;
  const left = senders.filter((one) => one !== address);
  set(known.length + left.length === 0 ? idle : { ...state, told: { known, senders: left } });
}

async function takeInNow(services: Services, to: Destination, files: readonly File[]): Promise<void> {
  const refuse = (refusal: IntakeRefusal) => set({ kind: 'refused', to, refusal });
  const { documentMegabytes: megabytes } = await services.store.preferences();
  const problem = problemWith(files, megabytes);
  if (problem) return refuse({ ...problem, megabytes });
  waiting?.stop();
  const intake = startIntake(services.store.databaseName);
  waiting = intake;
  let stopped = false;
  const stop = () => {
    stopped = true;
    intake.stop();
  };
  const tell = (share: number) => {
    if (!stopped) set({ kind: 'reading', to, count: files.length, share, stop });
  };
  try {
    tell(0);
    const reading = await intake.read(files, tell);
    if (reading.kind === 'unreadable') return refuse(reading);
    set({ kind: 'storing', to, count: files.length });
    let known: readonly string[] = [];
    const onDone = () => intake.stop();
    // That a mail lies there already is said where the files were dropped.
    const onRefused = ({ kind }: Refusal) => {
      const told = kind === 'unchanged' && known.length > 0;
      if (told) intake.stop();
      return told;
    };
    const tellKnown = (subjects: readonly string[]) => (known = subjects);
    const done = await attempt(services, (context) => act(context, to, reading.files, intake, tellKnown), {
      onDone,
      onRefused,
    });
    const senders = done ? await sendersForCard(services, to, reading.files) : [];
    set(known.length + senders.length === 0 ? idle : { kind: 'mails', to, told: { known, senders } });
  } catch (error) {
    intake.stop();
    if (stopped) set(idle);
    else refuse({ kind: 'broken', cause: error instanceof Error ? error.message : String(error) });
  }
}

function act(
  context: Services['context'],
  { dossierId, replaces }: Destination,
  files: readonly IntakeFile[],
  intake: Intake,
  tellKnown: (subjects: readonly string[]) => void,
): Promise<ActionResult> {
  const contents: Contents = { storeBeside: (work) => intake.store(work) };
  const [first] = files;
  if (replaces && first) return replaceDocument(context, replaces, first, contents);
  return files.some(({ mail }) => mail)
    ? takeInMails(context, dossierId, files.map(asTaken), contents, tellKnown)
    : addDocuments(context, dossierId, files, contents);
}

function asTaken(file: IntakeFile): TakenFile {
  const { mail } = file;
  return { ...file, mail: mail && { ...mail, logText: logTextOf(mail) } };
}

async function sendersForCard(
  { store }: Services,
  { dossierId, replaces }: Destination,
  files: readonly IntakeFile[],
): Promise<string[]> {
  const dossier = await store.dossier(dossierId);
  if (!dossier || dossier.binnedAt !== null || replaces) return [];
  const senders = files.flatMap(({ mail }) => (mail && senderForCard(dossier, mail)) ?? []);
  return [...new Map(senders.map((address) => [address.toLowerCase(), address])).values()];
}
