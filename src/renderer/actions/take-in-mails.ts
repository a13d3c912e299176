import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { mailInLog, momentOfMail, tellsOfSameMail } from '@shared/domain/mail/mail-in-log';
import type { Contact } from '@shared/domain/records/contact';
import { type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type Contents, newDocument, type ReadFile } from './add-documents';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/** A file that lay inside a mail; a mail among them has a subject. */
export interface FileInMail extends ReadFile {
  readonly title: string;
}

/** What a mail says of itself, as far as the dossier keeps it beside the mail. */
export interface ReadMail {
  readonly subject: string;
  readonly instant: number | null;
  readonly logText: string;
  readonly files: readonly FileInMail[];
}

/** A file that has been read; with what it says where it is a mail. */
export interface TakenFile extends ReadFile {
  readonly mail: ReadMail | null;
}

/**
 * Puts mails into a dossier, with what lies in them and an entry in the log for each, and the other files that came with them: all in one
 * step that can be undone. A mail that lies there already is left out.
 * @param tellKnown is told the subjects of those.
 */
export function takeInMails(
  context: ActionContext,
  id: DossierId,
  taken: readonly TakenFile[],
  contents: Contents,
  tellKnown: (subjects: readonly string[]) => void,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const dossier = found.value;
    const lying = new Set((await context.store.documentsOf(id)).map(({ sha256 }) => sha256));
    const fresh: TakenFile[] = [];
    const known: string[] = [];
    for (const file of taken) {
      if (file.mail && lying.has(file.sha256)) known.push(file.mail.subject || file.name);
      else fresh.push(file);
      if (file.mail) lying.add(file.sha256);
    }
    tellKnown(known);
    if (fresh.length === 0) return err({ kind: 'unchanged' });
    const log = await newEntries(context, dossier, fresh);
    const mails = fresh.filter(({ mail }) => mail !== null).length;
    const documents = fresh.flatMap((file) => documentsOf(context, dossier, file));
    return ok({
      binderId: dossier.binderId,
      verb: mails > 0 ? 'takeInMail' : 'addDocument',
      subject: { ...subjectOf(dossier), count: mails || documents.length },
      diff: {
        documents: tableDiff({ added: documents }),
        ...(log.length > 0 && { contacts: tableDiff({ added: log }) }),
      },
      ...contents,
    });
  });
}

/** The entries for the log; none for a mail that it tells of already, as when it was saved in two programs. */
async function newEntries(context: ActionContext, dossier: Dossier, files: readonly TakenFile[]): Promise<Contact[]> {
  const told = await context.store.contactsOf(dossier.id);
  const added: Contact[] = [];
  for (const { mail } of files) {
    if (!mail) continue;
    const sent = momentOfMail(mail.instant, context.now());
    const entry = mailInLog(dossier, mail.logText, context.newId() as ContactId, sent);
    if (![...told, ...added].some((one) => tellsOfSameMail(one, entry))) added.push(entry);
  }
  return added;
}

/** The mail as a document, and what lay in it. They have the mail's own day. */
function documentsOf(context: ActionContext, dossier: Dossier, file: TakenFile): DossierDocument[] {
  const { mail } = file;
  const document = (read: ReadFile, title: string): DossierDocument => ({
    ...nothingSaid,
    ...newDocument(context, dossier, read),
    title,
  });
  if (!mail) return [document(file, '')];
  const { date } = momentOfMail(mail.instant, context.now());
  const day = mail.instant === null ? file.date : date;
  return [
    document({ ...file, kind: 'email', date: day }, mail.subject),
    ...mail.files.map((one) => document({ ...one, date: one.date ?? day }, one.title)),
  ];
}
