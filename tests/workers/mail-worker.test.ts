import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { startIntake } from '@renderer/state/intake-connection';
import { takeIn, takeOffer, useIntake } from '@renderer/state/intake';
import type { Services } from '@renderer/state/services';
import { MailService } from '@renderer/workers/mail-service';
import { dossierNamed } from '../support/builders';
import { openTestBinder } from '../support/test-binder';

const fixtures = import.meta.glob<string>('../fixtures/mails/*', { query: '?url', import: 'default', eager: true });

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(fixtures[`../fixtures/mails/${name}`] ?? expect.fail());
  return new Uint8Array(await response.arrayBuffer());
}

const fileOf = async (name: string) => new File([await bytesOf(name)], name);

describe('the page of a mail', () => {
  test.each(['windows-1252-quoted-printable.eml', 'windows-1252-base64.eml', 'utf-8-base64.eml', 'unicode.msg'])(
    'of %s has its words',
    async (name) => {
      const page = await new MailService().read(await bytesOf(name));
      expect(page).toMatchObject({ subject: 'Angebot Türen größer', from: { name: 'Jürgen Müller' } });
      expect(page?.text).toContain('zwölf Türen für 4.200 € – geht das bis März?');
    },
  );

  test('that Outlook has saved in an older encoding, as a page, has its words', async () => {
    const page = await new MailService().read(await bytesOf('windows-1252-html.msg'));
    expect(page).toMatchObject({ subject: 'Angebot Türen größer', text: 'zwölf Türen für 4.200 €' });
  });

  test('tells what lies in it, and hands that over', async () => {
    const service = new MailService();
    const page = await service.read(await bytesOf('unicode.msg'));
    expect(page?.files.map(({ name, bytes }) => [name, bytes]).slice(0, 2)).toEqual([
      ['Maße.txt', 20],
      ['Angebot Türen.pdf', 9_009],
    ]);
    const content = service.contentOf(1);
    expect(content && sha256Of(content)).toBe(page?.files[1]?.sha256);
    expect(service.contentOf(99)).toBe(null);
  });

  test('is none where the file is no mail', async () => {
    expect(await new MailService().read(new TextEncoder().encode('From here'))).toBe(null);
  });
});

describe('a mail that comes in', () => {
  test('is read beside the window with what lies in it; logos are left out, mails in it keep their subject', async () => {
    const { name } = await openTestBinder();
    const intake = startIntake(name);
    const reading = await intake.read(
      [await fileOf('nested-multipart.eml'), await fileOf('forwarded.eml'), new File(['x'], 'x.txt')],
      () => undefined,
    );
    intake.stop();
    if (reading.kind !== 'read') return expect.fail();
    expect(reading.files.map(({ mail }) => mail?.files.map(({ name, kind, title }) => [name, kind, title]))).toEqual([
      [
        ['Angebot Türen.pdf', 'offer', ''],
        ['Maße.txt', 'other', ''],
      ],
      [['E-Mail 1.eml', 'email', 'Ursprüngliche Frage']],
      undefined,
    ]);
    expect(reading.files[1]?.mail?.files[0]?.date).toBe('2026-03-10');
  });

  test('is stored with what lies in it; its sender is offered once, and it is told the second time', async () => {
    const it = await openTestBinder();
    const keller = dossierNamed(it.id, 'Keller');
    await it.hold(keller);
    const services = { store: it.store, context: it.context } as unknown as Services;
    await takeIn(services, { dossierId: keller.id }, [await fileOf('nested-multipart.eml')]);
    expect(useIntake.getState().state).toMatchObject({
      kind: 'mails',
      told: { known: [], senders: ['juergen.mueller@seeblick.example'] },
    });
    takeOffer('juergen.mueller@seeblick.example');
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
    const documents = await it.store.documentsOf(keller.id);
    expect(documents.length).toBe(3);
    for (const { sha256, bytes } of documents) {
      const content = await it.store.attachment(sha256);
      expect([content?.length, content && sha256Of(content)]).toEqual([bytes, sha256]);
    }
    const seq = await it.store.newestSeq();
    await takeIn(services, { dossierId: keller.id }, [await fileOf('nested-multipart.eml')]);
    expect(useIntake.getState().state).toMatchObject({
      kind: 'mails',
      told: { known: ['Ihre Anfrage vom 11.3.: Dach & Türen'], senders: [] },
    });
    expect(await it.store.newestSeq()).toBe(seq);
  });

  test('takes the place of a document without an entry in the log', async () => {
    const it = await openTestBinder();
    const keller = dossierNamed(it.id, 'Keller');
    await it.hold(keller);
    const services = { store: it.store, context: it.context } as unknown as Services;
    await takeIn(services, { dossierId: keller.id }, [new File(['x'], '1.txt')]);
    const [first = expect.fail()] = await it.store.documentsOf(keller.id);
    await takeIn(services, { dossierId: keller.id, replaces: first.id }, [await fileOf('unicode.msg')]);
    expect(useIntake.getState().state).toEqual({ kind: 'idle' });
    expect(await it.store.contactsOf(keller.id)).toEqual([]);
  });
});
