import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isOrnament, isOutlookPackage } from '@shared/domain/mail/mail';
import { mailFormatOf } from '@shared/domain/mail/mail-format';
import { writeInternetMessage } from '@shared/domain/mail/write-internet-message';
import { textBytes } from '../documents/bytes';
import { mailFile, mailWith, read, textOfPart } from './mails';

const text = 'Guten Tag,\n\nzwölf Türen für 4.200 € – geht das bis März?\n\nGrüße\nJürgen Müller';
const latin = text.replace('€', 'EUR').replace('–', '-');
const sent = Date.UTC(2026, 2, 12, 8, 12);
const juergen = { name: 'Jürgen Müller', address: 'juergen.mueller@seeblick.example' };

describe('a mail that another program has written', () => {
  test.each([
    ['utf-8-8bit', text],
    ['utf-8-quoted-printable', text],
    ['utf-8-base64', text],
    ['iso-8859-1-8bit', latin],
    ['iso-8859-1-quoted-printable', latin],
  ])('is read in %s', async (name, said) => {
    const file = mailFile(`${name}.eml`);
    expect(mailFormatOf(file)).toBe('internet');
    expect(await read(file)).toEqual({
      from: juergen,
      to: [{ name: 'Vertrieb', address: 'verkauf@firma.example' }],
      cc: [],
      subject: 'Angebot Türen größer',
      instant: sent,
      text: said,
      parts: [],
      cut: false,
    });
  });

  test('is read with what lies in its parts, however they nest', async () => {
    const mail = await read(mailFile('nested-multipart.eml'));
    expect(mail).toMatchObject({ subject: 'Ihre Anfrage vom 11.3.: Dach & Türen', text });
    expect(mail.cc).toEqual([
      { name: 'Anna Weiß', address: 'anna@seeblick.example' },
      { name: '', address: 'bau@seeblick.example' },
    ]);
    expect(mail.parts.map(({ name, mediaType, inText }) => [name, mediaType, inText])).toEqual([
      ['', 'image/png', true],
      ['Angebot Türen.pdf', 'application/pdf', false],
      ['Maße.txt', 'text/plain', false],
    ]);
    expect(mail.parts.map(isOrnament)).toEqual([true, false, false]);
    expect(textOfPart(mail, 2).trim()).toBe('Maße: 2,10 × 0,90');
  });

  test('that is only a page is read as its words', async () => {
    const mail = await read(mailFile('html-only.eml'));
    expect(mail.text).toBe(
      'Bestellung\n\nWir nehmen zwölf Türen.\n\n- Eiche\n- Buche\nPreis 4.200 €\nPlan (https://seeblick.example/plan)\nGrüße',
    );
    expect(mail.parts).toEqual([]);
  });

  test('keeps a mail that was forwarded in it as a file, whose own files stay in there', async () => {
    const mail = await read(mailFile('forwarded.eml'));
    expect(mail.text).toBe('Siehe unten.');
    const [inner = expect.fail(), ...others] = mail.parts;
    expect([inner.name, others.length]).toEqual(['E-Mail 1.eml', 0]);
    const forwarded = await read(inner.content);
    expect(forwarded).toMatchObject({ subject: 'Ursprüngliche Frage', text: 'Passt das Maß?' });
    expect(forwarded.parts.map(({ name }) => name)).toEqual(['mass.gif']);
  });

  test('says that Outlook has packed what lies in it', async () => {
    const mail = await read(mailFile('winmail.eml'));
    expect(mail.parts.map((part) => [part.name, isOutlookPackage(part)])).toEqual([['winmail.dat', true]]);
  });
});

describe('a mail that Outlook has saved', () => {
  test('is read with its people, its text and what lies in it', async () => {
    const file = mailFile('unicode.msg');
    expect(mailFormatOf(file)).toBe('outlook');
    const mail = await read(file);
    expect(mail).toMatchObject({
      from: juergen,
      to: [{ name: 'Vertrieb', address: 'verkauf@firma.example' }],
      cc: [{ name: 'Anna Weiß', address: 'anna@seeblick.example' }],
      subject: 'Angebot Türen größer',
      instant: sent,
      text,
      cut: false,
    });
    expect(mail.parts.map(({ name, mediaType, inText }) => [name, mediaType, inText])).toEqual([
      ['Maße.txt', 'text/plain', false],
      ['Angebot Türen.pdf', 'application/pdf', false],
      ['logo.png', 'image/png', true],
      ['Ursprüngliche Frage.eml', 'message/rfc822', false],
    ]);
    expect(textOfPart(mail, 0)).toBe('Maße: 2,10 × 0,90\n');
    const pdf = mail.parts[1]?.content ?? new Uint8Array();
    expect([pdf.length, pdf[9 + 8_999]]).toEqual([9_009, (8_999 * 31) & 255]);
  });

  test('hands a mail inside of it over as one that every program reads', async () => {
    const { parts } = await read(mailFile('unicode.msg'));
    const inner = parts[3]?.content ?? expect.fail();
    expect(mailFormatOf(inner)).toBe('internet');
    const mail = await read(inner);
    expect(mail).toMatchObject({
      from: { name: 'Kunde', address: 'kunde@kunde.example' },
      to: [juergen],
      subject: 'Ursprüngliche Frage',
      instant: Date.UTC(2026, 2, 10, 7),
      text: 'Passt das Maß?',
    });
    expect(mail.parts.map(({ name }) => name)).toEqual(['mass.gif']);
    expect(textOfPart(mail, 0)).toBe('GIF89a');
  });

  test('is read in the encoding that it names, and as its page where it has no text', async () => {
    expect(await read(mailFile('windows-1252-html.msg'))).toMatchObject({
      from: juergen,
      subject: 'Angebot Türen größer',
      instant: sent,
      text: 'zwölf Türen für 4.200 €',
    });
  });
});

describe('writing a mail', () => {
  test('lets nothing that it says pass for a field or a border', async () => {
    const { parts: _parts, ...mail } = await read(mailWith('x'));
    const written = await read(
      writeInternetMessage({
        ...mail,
        from: { name: 'Anna"\r\nBcc: x@y.example', address: 'anna@a.example>\r\nBcc: <z@y.example' },
        subject: 'A\r\nBcc: x@y.example\r\n\r\nText',
        text: '--part-of-a-mail-in-a-mail\n\nBcc: x@y.example',
        parts: [
          { name: 'a"\r\nX: y.txt', mediaType: 'text/plain\r\nX: y', content: textBytes('--part'), inText: false },
        ],
      }),
    );
    expect(written.from?.address).toBe('anna@a.exampleBccz@y.example');
    expect(written).toMatchObject({ cc: [], text: '--part-of-a-mail-in-a-mail\n\nBcc: x@y.example' });
    expect(written.parts.map(({ mediaType }) => mediaType)).toEqual(['application/octet-stream']);
    expect(textOfPart(written, 0)).toBe('--part');
  });

  test('keeps words of any length and any letters', async () => {
    const { parts: _parts, ...mail } = await read(mailWith('x'));
    const subject = 'Fünf 👩‍🔧 Türen und '.repeat(8).trim();
    expect((await read(writeInternetMessage({ ...mail, subject, parts: [] }))).subject).toBe(
      subject.replace(/\u200d/g, ''),
    );
  });
});

describe('what a file is', () => {
  test.each(['angebot.doc', 'angebot.docx', 'angebot.pdf', 'foto.png'])('%s is no mail', (name) => {
    const file = new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)));
    expect(mailFormatOf(file)).toBe(null);
  });

  test.each([
    ['a note', 'Termin: Montag\nOrt: Büro\n\nText'],
    ['a note with two such lines', 'From: here\nDate: today\n\nText'],
    ['a list', 'Name;Firma\nAdler;X'],
    ['a page', '<html><body>From: x</body></html>'],
    ['nothing', ''],
    ['a list of fields with none of a mail', 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:1\n'],
  ])('%s is no mail', (_what, content) => {
    expect(mailFormatOf(textBytes(content))).toBe(null);
  });

  test.each([
    ['with a mark of its encoding', `\ufeff${mailWith('Hallo')}`],
    ['out of a mailbox', `From anna@a.example Thu Mar 12 09:12:00 2026\n${mailWith('Hallo')}`],
    ['with bare line ends', mailWith('Hallo').replaceAll('\r\n', '\n')],
    ['with folded fields', mailWith('Hallo', 'Received: from a\r\n\tby b;\r\n\t12 Mar 2026')],
  ])('a mail %s is one', async (_what, content) => {
    expect(mailFormatOf(textBytes(content))).toBe('internet');
    expect(await read(content)).toMatchObject({ subject: 'Frage', text: 'Hallo', from: { name: 'Anna' } });
  });
});
