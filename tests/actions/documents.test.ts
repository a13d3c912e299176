import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { pagesOf } from '@shared/domain/documents/pages';
import type { Attachment, DossierDocument } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import { plainDate } from '@shared/domain/time/plain-date';
import { addDocuments, type ReadFile } from '@renderer/actions/add-documents';
import { binDossier } from '@renderer/actions/bin-dossier';
import { changeDocument } from '@renderer/actions/change-document';
import { erasePerson } from '@renderer/actions/erase-person';
import { removeDocument } from '@renderer/actions/remove-document';
import { replaceDocument } from '@renderer/actions/replace-document';
import { undo, undoEntry } from '@renderer/actions/undo';
import { dossierNamed } from '../support/builders';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

/** A file as the worker hands it over, with its content at hand. */
function fileOf(
  name: string,
  text = `Content of ${name}`,
): { readonly file: ReadFile; readonly attachment: Attachment } {
  const content = new TextEncoder().encode(text);
  const sha256 = sha256Of(content);
  const date = plainDate('2026-03-02');
  return {
    file: { name, mediaType: 'application/pdf', bytes: content.length, sha256, kind: 'offer', date },
    attachment: { sha256, content },
  };
}

async function withDossier(): Promise<{ it: TestBinder; keller: Dossier }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  return { it, keller };
}

async function put(it: TestBinder, { id }: Dossier, ...names: readonly string[]): Promise<DossierDocument[]> {
  const files = names.map((name) => fileOf(name));
  const contents = { attachments: files.map(({ attachment }) => attachment) };
  const before = new Set((await it.store.documentsOf(id)).map((document) => document.id));
  done(
    await addDocuments(
      it.context,
      id,
      files.map(({ file }) => file),
      contents,
    ),
  );
  return (await it.store.documentsOf(id)).filter((document) => !before.has(document.id));
}

async function replace(it: TestBinder, { id, dossierId }: DossierDocument, name: string): Promise<DossierDocument> {
  const { file, attachment } = fileOf(name);
  done(await replaceDocument(it.context, id, file, { attachments: [attachment] }));
  const added = (await it.store.documentsOf(dossierId)).find(({ replaces }) => replaces === id);
  return added ?? expect.fail();
}

describe('putting files into a dossier', () => {
  test('is one step for all of them, which can be taken back', async () => {
    const { it, keller } = await withDossier();
    const files = ['Angebot.pdf', 'Plan.pdf', 'Foto.png'].map((name) => fileOf(name));
    const { entry, subject } = await expectUndoable(it, (context) =>
      addDocuments(
        context,
        keller.id,
        files.map(({ file }) => file),
        { attachments: files.map(({ attachment }) => attachment) },
      ),
    );
    expect(subject).toMatchObject({ dossierId: keller.id, name: 'Keller', count: 3 });
    expect(entry.dossierIds).toEqual([keller.id]);
    const documents = await it.store.documentsOf(keller.id);
    expect(documents.map(({ name }) => name).sort()).toEqual(['Angebot.pdf', 'Foto.png', 'Plan.pdf']);
    expect(documents[0]).toMatchObject({ kind: 'offer', title: '', date: '2026-03-02', pinned: false, replaces: null });
    for (const { attachment } of files)
      expect(await it.store.attachment(attachment.sha256)).toEqual(attachment.content);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('keeps the same content once, and no direction that would turn the name', async () => {
    const { it, keller } = await withDossier();
    const [one, two] = [fileOf('Angebot\u202Efdp.exe', 'same'), fileOf('b.pdf', 'same')];
    done(
      await addDocuments(it.context, keller.id, [one.file, two.file], {
        attachments: [one.attachment],
      }),
    );
    expect((await it.store.documentsOf(keller.id)).map(({ name }) => name)).toContain('Angebotfdp.exe');
    expect(await it.db.attachments.count()).toBe(1);
  });

  test('takes no day that is still to come from a file', async () => {
    const { it, keller } = await withDossier();
    const { file, attachment } = fileOf('x.pdf');
    const ahead = { ...file, date: plainDate('2026-03-14') };
    done(await addDocuments(it.context, keller.id, [ahead], { attachments: [attachment] }));
    expect((await it.store.documentsOf(keller.id))[0]?.date).toBe(null);
  });

  test('is refused where the dossier lies in the bin, and nothing is kept of the files', async () => {
    const { it, keller } = await withDossier();
    done(await binDossier(it.context, keller.id));
    const { file, attachment } = fileOf('x');
    expect(await addDocuments(it.context, keller.id, [file], { attachments: [attachment] })).toMatchObject({
      problem: { kind: 'gone' },
    });
    expect(await it.db.attachments.count()).toBe(0);
  });

  test('stores where the contents lie, when they lie beside the window', async () => {
    const { it, keller } = await withDossier();
    const { file, attachment } = fileOf('x');
    const storeBeside = it.store.commit.bind(it.store);
    const result = await addDocuments(it.context, keller.id, [file], {
      storeBeside: (work) => storeBeside({ ...work, attachments: [attachment] }),
    });
    expect(done(result).seq).toBe(await it.store.newestSeq());
    expect(await it.store.attachment(attachment.sha256)).toEqual(attachment.content);
  });
});

describe('changing what is said of a document', () => {
  test('can be taken back, and says whose it is', async () => {
    const { it, keller } = await withDossier();
    const [document = expect.fail()] = await put(it, keller, 'Angebot.pdf');
    const { entry } = await expectUndoable(it, (context) =>
      changeDocument(context, document.id, { kind: 'contract', title: 'Vertrag', pinned: true, date: null }),
    );
    expect(entry.dossierIds).toEqual([keller.id]);
    expect(await it.store.document(document.id)).toEqual({
      ...document,
      kind: 'contract',
      title: 'Vertrag',
      pinned: true,
      date: null,
    });
  });

  test('of two fields can be taken back in any order', async () => {
    const { it, keller } = await withDossier();
    const [document = expect.fail()] = await put(it, keller, 'Angebot.pdf');
    const titled = done(await changeDocument(it.context, document.id, { title: 'Titel' }));
    done(await changeDocument(it.context, document.id, { pinned: true }));
    done(await undoEntry(it.context, titled.seq));
    expect(await it.store.document(document.id)).toEqual({ ...document, pinned: true });
  });

  test('to what it is already is no step', async () => {
    const { it, keller } = await withDossier();
    const [document = expect.fail()] = await put(it, keller, 'Angebot.pdf');
    expect(await changeDocument(it.context, document.id, { kind: 'offer' })).toMatchObject({
      problem: { kind: 'unchanged' },
    });
  });

  test('is forgotten with the person, in the history too', async () => {
    const { it, keller } = await withDossier();
    const [document = expect.fail()] = await put(it, keller, 'Blatt.pdf');
    done(await changeDocument(it.context, document.id, { title: 'Zwetschgenkuchen' }));
    done(await changeDocument(it.context, document.id, { title: 'Pflaumenkuchen' }));
    done(await undo(it.context, it.id));
    expect(JSON.stringify(await allRows(it.db))).toMatch(/Zwetschgen.*Pflaumen|Pflaumen.*Zwetschgen/);
    done(await erasePerson(it.context, keller.id));
    expect(JSON.stringify(await allRows(it.db))).not.toMatch(/Zwetschgen|Pflaumen/);
    expect(await it.db.attachments.count()).toBe(0);
  });
});

describe('replacing a document', () => {
  test('keeps the earlier version, and can be taken back', async () => {
    const { it, keller } = await withDossier();
    const [first = expect.fail()] = await put(it, keller, 'Angebot 1.pdf');
    done(await changeDocument(it.context, first.id, { title: 'Angebot', kind: 'contract', pinned: true }));
    const { file, attachment } = fileOf('Angebot 2.pdf');
    await expectUndoable(it, (context) => replaceDocument(context, first.id, file, { attachments: [attachment] }));
    const [page, ...others] = pagesOf(await it.store.documentsOf(keller.id));
    expect(others).toEqual([]);
    expect(page?.document).toMatchObject({ name: 'Angebot 2.pdf', title: 'Angebot', kind: 'contract', pinned: true });
    expect(page?.earlier.map(({ id }) => id)).toEqual([first.id]);
    expect(await it.store.attachment(first.sha256)).toBeDefined();
  });
});

describe('removing a document', () => {
  test('takes the versions behind it, and brings all of them back when it is taken back', async () => {
    const { it, keller } = await withDossier();
    const [first = expect.fail()] = await put(it, keller, '1.pdf', 'other.pdf');
    const second = await replace(it, first, '2.pdf');
    const { subject } = await expectUndoable(it, (context) => removeDocument(context, second.id));
    expect(subject.count).toBe(2);
    expect((await it.store.documentsOf(keller.id)).map(({ name }) => name)).toEqual(['other.pdf']);
    expect([await it.store.attachment(first.sha256), await it.store.attachment(second.sha256)]).not.toContain(
      undefined,
    );
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  });

  test('of an earlier version alone closes the gap', async () => {
    const { it, keller } = await withDossier();
    const [first = expect.fail()] = await put(it, keller, '1.pdf');
    const second = await replace(it, first, '2.pdf');
    const third = await replace(it, second, '3.pdf');
    await expectUndoable(it, (context) => removeDocument(context, second.id));
    const [page] = pagesOf(await it.store.documentsOf(keller.id));
    expect(page?.document.id).toBe(third.id);
    expect(page?.earlier.map(({ id }) => id)).toEqual([first.id]);
  });

  test('that is gone already is refused', async () => {
    const { it, keller } = await withDossier();
    const [document = expect.fail()] = await put(it, keller, '1.pdf');
    done(await removeDocument(it.context, document.id));
    expect(await removeDocument(it.context, document.id)).toMatchObject({ problem: { kind: 'gone' } });
  });
});
