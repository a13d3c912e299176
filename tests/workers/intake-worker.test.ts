import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import type { Dossier } from '@shared/domain/records/dossier';
import { binDossier } from '@renderer/actions/bin-dossier';
import { undo } from '@renderer/actions/undo';
import { startIntake } from '@renderer/state/intake-connection';
import { dismissIntake, takeIn, useIntake } from '@renderer/state/intake';
import { useLeafing } from '@renderer/state/leafing';
import { useNotice } from '@renderer/state/notices';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { keptLedger, recordRows, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';

async function withDossier(): Promise<{ it: TestBinder; keller: Dossier; services: Services }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  return { it, keller, services: { store: it.store, context: it.context } as unknown as Services };
}

const file = (name: string, content: BlobPart, lastModified = Date.UTC(2026, 2, 2, 12)) =>
  new File([content], name, { lastModified, type: 'application/x-given' });

/** Bytes that are not all the same. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
}

describe('files that come in', () => {
  test('are copied, hashed and stored in one step, whatever their size', async () => {
    const { it, keller, services } = await withDossier();
    const large = bytesOf(3_500_001);
    await takeIn(services, { dossierId: keller.id }, [
      file('Angebot.pdf', '%PDF-1.7'),
      file('leer.txt', ''),
      file('gross.bin', large),
      file('C\u202Efdp.exe', 'MZ'),
    ]);
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
    expect(useLeafing.getState().page).toEqual({ of: keller.id, id: 'documents' });
    const documents = await it.store.documentsOf(keller.id);
    expect(documents.map(({ name, mediaType, bytes, kind }) => [name, mediaType, bytes, kind])).toEqual([
      ['Angebot.pdf', 'application/pdf', 8, 'offer'],
      ['leer.txt', 'application/x-given', 0, 'other'],
      ['gross.bin', 'application/x-given', 3_500_001, 'other'],
      ['Cfdp.exe', 'application/x-given', 2, 'other'],
    ]);
    expect(documents[0]?.date).toBe('2026-03-02');
    const stored = await it.store.attachment(documents[2]?.sha256 ?? '');
    expect(stored && sha256Of(stored)).toBe(sha256Of(large));
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
    const before = await it.store.newestSeq();
    done(await undo(it.context, it.id));
    expect(await it.store.documentsOf(keller.id)).toEqual([]);
    expect(before).toBe(2);
  });

  test('take the place of a document, which stays behind them', async () => {
    const { it, keller, services } = await withDossier();
    await takeIn(services, { dossierId: keller.id }, [file('1.pdf', '%PDF-1')]);
    const [first = expect.fail()] = await it.store.documentsOf(keller.id);
    await takeIn(services, { dossierId: keller.id, replaces: first.id }, [file('2.pdf', '%PDF-2')]);
    expect((await it.store.documentsOf(keller.id)).map(({ name, replaces }) => [name, replaces])).toEqual([
      ['1.pdf', null],
      ['2.pdf', first.id],
    ]);
  });

  test('that are too large are named, and nothing is stored of the others either', async () => {
    const { it, keller, services } = await withDossier();
    await it.store.savePreferences({ documentMegabytes: 1 });
    const before = await recordRows(it.db);
    const [small, large] = [file('klein.txt', 'x'), file('gross.bin', bytesOf(1_000_001))];
    await takeIn(services, { dossierId: keller.id }, [small, large]);
    expect(useIntake.getState().state).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'tooLarge', megabytes: 1, files: [large], others: [small] },
    });
    expect(await recordRows(it.db)).toEqual(before);
    expect(await it.db.attachments.count()).toBe(0);
    dismissIntake();
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
  });

  test('that can no longer be read are named, and nothing is stored', async () => {
    const { it, keller, services } = await withDossier();
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('changing.txt', { create: true });
    const write = async (text: string) => {
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
    };
    await write('as it was chosen');
    const chosen = await handle.getFile();
    await write('something else, and longer');
    await takeIn(services, { dossierId: keller.id }, [file('da.txt', 'x'), chosen]);
    expect(useIntake.getState().state).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'unreadable', name: 'changing.txt' },
    });
    expect(await it.db.documents.count()).toBe(0);
    expect(await it.db.attachments.count()).toBe(0);
  });

  test('leave nothing behind when the dossier was put into the bin meanwhile', async () => {
    const { it, keller, services } = await withDossier();
    done(await binDossier(it.context, keller.id));
    await takeIn(services, { dossierId: keller.id }, [file('1.pdf', '%PDF-1')]);
    expect(useNotice.getState().notice).toMatchObject({ kind: 'refused', refusal: { kind: 'gone' } });
    expect(await it.db.attachments.count()).toBe(0);
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
  });

  test('come in one after the other', async () => {
    const { it, keller, services } = await withDossier();
    await Promise.all(
      ['1.pdf', '2.pdf', '3.pdf'].map((name) => takeIn(services, { dossierId: keller.id }, [file(name, name)])),
    );
    expect((await it.store.documentsOf(keller.id)).map(({ name }) => name)).toEqual(['1.pdf', '2.pdf', '3.pdf']);
    expect(await it.store.newestSeq()).toBe(4);
  });

  test('can be stopped while they are read; then nothing is stored', async () => {
    const { it, keller, services } = await withDossier();
    const stopAtOnce = useIntake.subscribe(({ state }) => {
      if (state.kind === 'reading') state.stop();
    });
    await takeIn(services, { dossierId: keller.id }, [file('gross.bin', bytesOf(20_000_000))]);
    stopAtOnce();
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
    expect(await it.db.documents.count()).toBe(0);
    expect(await it.db.attachments.count()).toBe(0);
  });

  test('are told as they are read, up to the end', async () => {
    const { it } = await withDossier();
    const intake = startIntake(it.name);
    const shares: number[] = [];
    const reading = await intake.read([file('a', bytesOf(2_500_000)), file('b', 'x')], (share) => shares.push(share));
    intake.stop();
    expect(reading.kind).toBe('read');
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares.length).toBe(4);
    expect(shares.at(-1)).toBe(1);
    await expect(intake.read([], () => undefined)).rejects.toThrow('Stopped');
  });
});
