import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import type { Dossier } from '@shared/domain/records/dossier';
import { addEmail, noteMail } from '@renderer/actions/note-mail';
import { binDossier } from '@renderer/actions/bin-dossier';
import { erasePerson } from '@renderer/actions/erase-person';
import { removeDocument } from '@renderer/actions/remove-document';
import { takeInMails, type FileInMail, type TakenFile } from '@renderer/actions/take-in-mails';
import { undo } from '@renderer/actions/undo';
import { dossierNamed } from '../support/builders';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const sent = new Date(2026, 2, 10, 9, 12).getTime();
const attachments = new Map<string, Uint8Array>();

function bytesOf(text: string): { readonly bytes: number; readonly sha256: string } {
  const content = new TextEncoder().encode(text);
  const sha256 = sha256Of(content);
  attachments.set(sha256, content);
  return { bytes: content.length, sha256 };
}

const inside = (name: string, title = ''): FileInMail => ({
  ...bytesOf(`Content of ${name}`),
  name,
  mediaType: 'application/pdf',
  kind: 'offer',
  date: null,
  title,
});

function mailOf(subject: string, files: readonly FileInMail[] = [], instant: number | null = sent): TakenFile {
  return {
    ...bytesOf(`Subject: ${subject}`),
    name: 'mail.eml',
    mediaType: 'message/rfc822',
    kind: 'other',
    date: null,
    mail: { subject, instant, logText: `Anna: ${subject}`, files },
  };
}

async function withDossier(): Promise<{ it: TestBinder; keller: Dossier }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  return { it, keller };
}

const contents = () => ({
  attachments: [...attachments].map(([sha256, content]) => ({ sha256, content })),
});

async function take(it: TestBinder, { id }: Dossier, ...files: readonly TakenFile[]) {
  let known: readonly string[] = [];
  const wanted = new Set(files.flatMap((file) => [file.sha256, ...(file.mail?.files ?? []).map((one) => one.sha256)]));
  const some = { attachments: contents().attachments.filter(({ sha256 }) => wanted.has(sha256)) };
  const result = await takeInMails(it.context, id, files, some, (subjects) => (known = subjects));
  return { result, known };
}

describe('taking in a mail', () => {
  test('is one step with what lay in it and its entry in the log, and moves nothing', async () => {
    const { it, keller } = await withDossier();
    const mail = mailOf('Angebot', [inside('Angebot.pdf'), inside('E-Mail.eml', 'Frage')]);
    const { entry, subject, verb } = await expectUndoable(it, (context) => {
      const wanted = [mail, ...(mail.mail?.files ?? [])].map(({ sha256 }) => sha256);
      const some = contents().attachments.filter(({ sha256 }) => wanted.includes(sha256));
      return takeInMails(context, keller.id, [mail], { attachments: some }, () => undefined);
    });
    expect([verb, subject.count, entry.dossierIds]).toEqual(['takeInMail', 1, [keller.id]]);
    expect(entry.diff.dossiers).toBeUndefined();
    expect(await it.store.dossier(keller.id)).toEqual(keller);
    const documents = await it.store.documentsOf(keller.id);
    expect(documents.map(({ kind, title, date }) => [kind, title, date]).sort()).toEqual([
      ['email', 'Angebot', '2026-03-10'],
      ['offer', '', '2026-03-10'],
      ['offer', 'Frage', '2026-03-10'],
    ]);
    const log = await it.store.contactsOf(keller.id);
    expect(log).toMatchObject([
      {
        result: 'note',
        outcomeId: 'email',
        text: 'Anna: Angebot',
        at: { date: '2026-03-10', time: '09:12' },
        instant: sent,
      },
    ]);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('twice is told, and changes nothing; after it was taken back it comes in again', async () => {
    const { it, keller } = await withDossier();
    const mail = mailOf('Angebot', [inside('Angebot.pdf')]);
    done((await take(it, keller, mail)).result);
    const rows = await allRows(it.db);
    const again = await take(it, keller, mail);
    expect(again).toMatchObject({ known: ['Angebot'], result: { problem: { kind: 'unchanged' } } });
    expect(await allRows(it.db)).toEqual(rows);
    done(await undo(it.context, it.id));
    expect((await take(it, keller, mail)).known).toEqual([]);
    expect((await it.store.documentsOf(keller.id)).length).toBe(2);
    expect((await it.store.contactsOf(keller.id)).length).toBe(1);
  });

  test('twice in one drop lays it down once, and the others beside it', async () => {
    const { it, keller } = await withDossier();
    const mail = mailOf('Angebot');
    const { known, result } = await take(it, keller, mail, mail, mailOf('Frage'));
    expect(known).toEqual(['Angebot']);
    expect(done(result).subject.count).toBe(2);
    expect((await it.store.documentsOf(keller.id)).map(({ title }) => title).sort()).toEqual(['Angebot', 'Frage']);
  });

  test('that was saved once more by another program does not double its entry in the log', async () => {
    const { it, keller } = await withDossier();
    const mail = mailOf('Angebot');
    done((await take(it, keller, mail)).result);
    done((await take(it, keller, { ...mail, ...bytesOf('the same, otherwise packed') })).result);
    expect((await it.store.documentsOf(keller.id)).length).toBe(2);
    expect((await it.store.contactsOf(keller.id)).length).toBe(1);
  });

  test('whose document was removed meanwhile comes back without a second entry', async () => {
    const { it, keller } = await withDossier();
    const mail = mailOf('Angebot');
    done((await take(it, keller, mail)).result);
    const [document = expect.fail()] = await it.store.documentsOf(keller.id);
    done(await removeDocument(it.context, document.id));
    const { result } = await take(it, keller, mail);
    expect(done(result).verb).toBe('takeInMail');
    expect((await it.store.contactsOf(keller.id)).length).toBe(1);
  });

  test('of tomorrow, or of no time at all, is noted now', async () => {
    const { it, keller } = await withDossier();
    const now = it.context.now();
    done((await take(it, keller, mailOf('A', [], now.instant + 86_400_000), mailOf('B', [], null))).result);
    const log = await it.store.contactsOf(keller.id);
    expect(log.map(({ at }) => at)).toEqual([1, 2].map(() => ({ date: now.date, time: now.time })));
  });

  test('is refused where the dossier lies in the bin', async () => {
    const { it, keller } = await withDossier();
    done(await binDossier(it.context, keller.id));
    expect((await take(it, keller, mailOf('A'))).result).toMatchObject({ problem: { kind: 'gone' } });
    expect(await it.db.attachments.count()).toBe(0);
  });

  test('is forgotten with the person', async () => {
    const { it, keller } = await withDossier();
    done((await take(it, keller, mailOf('Zwetschgenkuchen', [inside('Pflaume.pdf')]))).result);
    done(await erasePerson(it.context, keller.id));
    expect(JSON.stringify(await allRows(it.db))).not.toMatch(/Zwetschgen|Pflaume/);
    expect(await it.db.attachments.count()).toBe(0);
  });
});

describe('a mail that was written', () => {
  test('is noted and moves nothing', async () => {
    const { it, keller } = await withDossier();
    const { verb } = await expectUndoable(it, (context) => noteMail(context, keller.id, 'E-Mail an Keller'));
    expect(verb).toBe('addNote');
    expect(await it.store.dossier(keller.id)).toEqual(keller);
    expect(await it.store.contactsOf(keller.id)).toMatchObject([{ outcomeId: 'email', text: 'E-Mail an Keller' }]);
  });
});

describe('the address of a sender', () => {
  test('goes on the card behind the others, once', async () => {
    const { it, keller } = await withDossier();
    const { verb } = await expectUndoable(it, (context) => addEmail(context, keller.id, 'anna@example.org'));
    expect(verb).toBe('editCard');
    expect((await it.store.dossier(keller.id))?.card.emails).toEqual([...keller.card.emails, 'anna@example.org']);
    expect(await addEmail(it.context, keller.id, 'Anna@example.org')).toMatchObject({ problem: { kind: 'unchanged' } });
  });
});
