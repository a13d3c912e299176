import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine, plainText } from '@shared/domain/mail/mail';
import { logTextOf } from '@shared/domain/mail/mail-in-log';
import { mailFormatOf } from '@shared/domain/mail/mail-format';
import { readInternetMail } from '@shared/domain/mail/internet-mail';
import { readOutlookMail } from '@shared/domain/mail/outlook-mail';
import { textBytes } from '../documents/bytes';
import { decode, mailFile, mailWith, read } from './mails';

const harmful = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u;

describe('a hostile mail', () => {
  test('has nothing left of its scripts but the words beside them', async () => {
    const { text, parts } = await read(mailFile('hostile-script.eml'));
    expect([text, parts]).toEqual(['Bitte bestätigen', []]);
  });

  test('gets no line of its own into the head, and turns no direction', async () => {
    const mail = await read(mailFile('hostile-head.eml'));
    expect(mail.from).toEqual({ name: 'Anna Bcc: opfer@firma.example', address: 'anna@seeblick.example' });
    expect(mail.subject).toBe('Rechnung X-Boese: ja Text fdp.exe');
    expect([mail.cc, mail.text]).toEqual([[], 'Hallo']);
    expect(mail.parts.map(({ name }) => name)).toEqual(['Rechnungfdp.exe']);
  });

  test('names its files, and no places', async () => {
    const names = ['../../etc/passwd', 'C:\\\\Windows\\\\x.exe', '/etc/x', 'a'.repeat(5_000), '__proto__', ''];
    const parts = names
      .map((name) => `--b\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n`)
      .join('');
    const mail = await read(mailWith(`${parts}--b--`, 'Content-Type: multipart/mixed; boundary=b'));
    const [first, second, third, long, proto, empty] = mail.parts.map(({ name }) => name);
    expect([first, second, third, proto, empty]).toEqual(['passwd', 'x.exe', 'x', '__proto__', '']);
    expect(long?.length).toBe(200);
  });

  test('is not followed into its depth', async () => {
    const levels = Array.from({ length: 100 }, (_, level) => level);
    const nested = levels.map(
      (level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
    );
    const file = mailWith(nested.join(''), 'Content-Type: multipart/mixed; boundary=b0');
    expect(mailFormatOf(textBytes(file))).toBe('internet');
    expect(await readInternetMail(textBytes(file))).toBe(null);
  });

  test('is not opened into the mails in it', async () => {
    let file = mailWith('innermost');
    for (let level = 0; level < 200; level++) file = mailWith(file, 'Content-Type: message/rfc822');
    const mail = await read(file);
    expect([mail.text, mail.parts.length]).toEqual(['', 1]);
  });

  test('is read up to the limits, and says that there was more', async () => {
    const parts = '--b\r\nContent-Disposition: attachment; filename=x\r\n\r\nx\r\n'.repeat(1_000);
    const many = await read(mailWith(`${parts}--b--`, 'Content-Type: multipart/mixed; boundary=b'));
    expect([many.parts.length, many.cut]).toEqual([200, true]);
    const long = await read(mailWith('x'.repeat(300_000)));
    expect([long.text.length, long.cut]).toEqual([200_000, true]);
    const people = Array.from({ length: 5_000 }, (_, index) => `a${index}@a.example`).join(',\r\n ');
    expect((await read(mailWith('x', `To: ${people}`))).to.length).toBe(200);
  });

  test('with a head larger than any is not read', async () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => `X-${index}: ${'y'.repeat(60)}`);
    expect(await readInternetMail(textBytes(mailWith('x', ...fields)))).toBe(null);
  });

  test.each([
    ['a date that is none', 'Date: gestern'],
    ['a date before there were mails', 'Date: Thu, 12 Mar 1926 09:12:00 +0100'],
    ['a date after all clocks', 'Date: Thu, 12 Mar 999999 09:12:00 +0100'],
  ])('with %s has none', async (_what, field) => {
    expect((await read(mailWith('x', field))).instant).toBe(null);
  });

  test.each(['utf-8', 'latin1'] as const)('with a head in bare %s is read', async (encoding) => {
    const file = mailWith('x', 'Subject: Grüße', 'To: Jürgen Müller <a@a.example>');
    const mail = await read(new Uint8Array(Buffer.from(file, encoding)));
    expect([mail.subject, mail.to[0]?.name]).toEqual(['Grüße', 'Jürgen Müller']);
  });

  test('in an encoding that nobody knows is read all the same', async () => {
    const mail = await read(
      mailWith('Hallo', 'Content-Type: text/plain; charset=x-nowhere', 'Subject: =?x-no?Q?Frage?='),
    );
    expect([mail.text, mail.subject]).toEqual(['Hallo', 'Frage']);
  });

  test('is data or nothing, whatever bytes are turned in it', async () => {
    const files = ['nested-multipart.eml', 'forwarded.eml', 'html-only.eml', 'utf-8-base64.eml'].map(mailFile);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
        (file, turned) => expectData(withTurned(file, turned), readInternetMail),
      ),
    );
  });
});

describe('a hostile mail of Outlook', () => {
  test('is data or nothing, whatever bytes are turned in it', async () => {
    const files = ['unicode.msg', 'windows-1252-html.msg'].map(mailFile);
    // Most of the bytes that matter stand in the head, in the directory and in the table.
    const place = fc.oneof(fc.nat(), fc.nat(511));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 30 }),
        (file, turned) => expectData(withTurned(file, turned), (bytes) => readOutlookMail(bytes, decode)),
      ),
      { numRuns: 400 },
    );
  });

  test('that is cut short anywhere is data or nothing', async () => {
    const file = mailFile('unicode.msg');
    for (let length = 0; length < file.length; length += 97)
      await expectData(file.slice(0, length), (bytes) => readOutlookMail(bytes, decode));
  });

  test.each([
    ['its table', 44, 0xffff_ffff],
    ['its directory, in a circle', 48, 0],
    ['its small table', 60, 0],
    ['the rest of its table', 68, 0],
    ['sectors of half a gigabyte', 30, 29],
  ])('that lies about %s ends', async (_what, at, value) => {
    const file = mailFile('unicode.msg').slice();
    new DataView(file.buffer).setUint32(at, value, true);
    await expectData(file, (bytes) => readOutlookMail(bytes, decode));
  });

  test('whose folders hang together in a circle is read once around', async () => {
    const file = mailFile('unicode.msg').slice();
    const view = new DataView(file.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    const first = view.getUint32(directory + 76, true);
    for (let entry = 1; entry < 4; entry++) {
      view.setUint32(directory + entry * 128 + 68, first, true);
      view.setUint32(directory + entry * 128 + 72, entry, true);
    }
    await expectData(file, (bytes) => readOutlookMail(bytes, decode));
  });

  test('whose chain of sectors is a circle is none', () => {
    const file = mailFile('unicode.msg').slice();
    const view = new DataView(file.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    const directory = view.getUint32(48, true);
    view.setUint32(table + directory * 4, directory, true);
    expect(mailFormatOf(file)).toBe(null);
  });
});

type Read = (bytes: Uint8Array) => unknown;

/** What is read from it is plain, and no larger than what it was read from allows. */
async function expectData(file: Uint8Array, reader: Read): Promise<void> {
  if (mailFormatOf(file) === null) return;
  const mail = (await reader(file)) as Awaited<ReturnType<typeof readInternetMail>>;
  if (!mail) return;
  const lines = [
    mail.subject,
    ...[mail.from, ...mail.to, ...mail.cc].flatMap((one) => (one ? [one.name, one.address] : [])),
  ];
  for (const line of [...lines, ...mail.parts.map(({ name }) => name)]) {
    expect(line).not.toMatch(harmful);
    expect(line.length).toBeLessThanOrEqual(300);
  }
  expect(mail.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/);
  expect(mail.parts.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(file.length * 3);
}

function withTurned(file: Uint8Array, turned: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = file.slice();
  for (const [at, value] of turned) bytes[at % bytes.length] = value;
  return bytes;
}

describe('words of a mail', () => {
  // Each of these keeps a reader busy for minutes that looks at a letter more often than a few times.
  test.each([
    ['spaces', ' '.repeat(199_000) + 'x'],
    ['lines of an earlier mail', '\n>'.repeat(99_000) + 'x'],
    ['empty lines', '\n'.repeat(199_000) + 'x'],
    ['line ends of every kind', '\r\n\r'.repeat(60_000)],
  ])('are plain at once where they are nothing but %s', (_what, words) => {
    const from = { name: 'Anna', address: '' };
    expect(logTextOf({ from, subject: '', text: plainText(words) }).startsWith('Anna')).toBe(true);
  });

  test('are plain lines and texts, whatever they were', () => {
    const any = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(any, (words) => {
        expect(plainLine(words)).not.toMatch(harmful);
        expect(plainText(words)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0\r]/);
        expect(plainLine(plainLine(words))).toBe(plainLine(words));
      }),
    );
  });
});
