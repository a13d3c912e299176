import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openableAs, previewOf } from '@shared/domain/documents/document-type';
import { formatOf } from '@shared/domain/documents/file-format';
import { readZipDirectory } from '@shared/domain/documents/zip-directory';
import { textBytes, zipOf } from './bytes';

const pdf = textBytes('%PDF-1.7\n%\u00e2\n1 0 obj');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0);
const docx = zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('what a file is', () => {
  test.each([
    ['pdf', pdf],
    ['png', png],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['gif', textBytes('GIF89a')],
    ['webp', textBytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['zip', docx],
    ['program', program],
    ['program', textBytes('#!/bin/sh\nrm -rf /')],
    ['program', textBytes('[Desktop Entry]\nExec=sh -c evil\nName=Angebot.pdf')],
    ['program', textBytes('# harmless\n[Desktop Entry]\nExec=evil')],
    ['svg', textBytes(`<?xml version="1.0"?>\n${svg}`)],
    ['html', textBytes('<!DOCTYPE html><script>x</script>')],
    ['html', textBytes('\ufeff\n<!-- x --><iframe src=x>')],
    ['svg', textBytes(`<!DOCTYPE svg PUBLIC "x"><!-- <html> -->${svg}`)],
    ['html', textBytes('<!DOCTYPE html><p>x')],
    ['text', textBytes('<!-->'.repeat(800))],
    ['text', textBytes('Eine Notiz <script>alert(1)</script>')],
    ['rtf', textBytes('{\\rtf1 x}')],
    ['text', textBytes('Grüße aus Köln\n\tZeile')],
    ['text', textBytes('BM is how this text begins, and it goes on for more than fifty-four letters.')],
    ['text', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x0a, 0)],
    ['text', new Uint8Array()],
    ['unknown', Uint8Array.of(1, 2, 3)],
  ] as const)('is told by its content: %s', (format, bytes) => {
    expect(formatOf(bytes)).toBe(format);
  });

  test('decides how it is shown: what could run is not', () => {
    const shown = (text: string) => previewOf(formatOf(textBytes(text)));
    expect([shown(svg), shown('<html>'), shown('#!/bin/sh'), shown('[Desktop Entry]')]).toEqual(Array(4).fill('none'));
    expect([previewOf('zip'), previewOf('compound'), previewOf('program'), previewOf('unknown')]).toEqual(
      Array(4).fill('none'),
    );
    expect(previewOf(formatOf(pdf))).toBe('pdf');
    expect(previewOf(formatOf(png))).toBe('image');
  });
});

describe('what other programs may be asked to open', () => {
  test.each([
    ['Angebot.pdf', pdf, 'pdf'],
    ['Foto.PNG', png, 'png'],
    ['Brief.docx', docx, 'docx'],
    ['Liste.xlsx', zipOf([{ name: 'xl/workbook.xml' }]), 'xlsx'],
    ['Brief.odt', zipOf([{ name: 'mimetype' }, { name: 'content.xml' }]), 'odt'],
    ['Notiz.txt', textBytes('Nur Text'), 'txt'],
    // What it is called in front of the last extension does not matter: it gets a name of the app's own.
    ['Angebot.exe.pdf', pdf, 'pdf'],
  ] as const)('%s is on the list', (name, bytes, extension) => {
    expect(openableAs(name, bytes)).toBe(extension);
  });

  test.each([
    ['a program that is called a PDF', 'Angebot.pdf', program],
    ['a PDF that is called a program', 'Angebot.pdf.exe', pdf],
    ['one whose name reads backwards', 'Angebot\u202Efdp.exe', pdf],
    ['a link of the desktop', 'Angebot.desktop', textBytes('[Desktop Entry]\nExec=x')],
    ['a link of the desktop that is called a text', 'Angebot.txt', textBytes('[Desktop Entry]\nExec=x')],
    ['a script that is called a text', 'Notiz.txt', textBytes('#!/bin/sh\nx')],
    ['a page', 'Angebot.html', textBytes('<html></html>')],
    ['a drawing', 'Logo.svg', textBytes(svg)],
    ['a script', 'run.js', textBytes('x()')],
    ['a file for the command line', 'run.bat', textBytes('x')],
    ['a shortcut', 'x.lnk', Uint8Array.of(0x4c, 0, 0, 0)],
    ['a text with macros', 'Brief.docm', docx],
    [
      'a text with macros under another name',
      'Brief.docx',
      zipOf([{ name: 'word/document.xml' }, { name: 'word/vbaProject.bin' }]),
    ],
    ['a sheet with macros', 'L.ods', zipOf([{ name: 'content.xml' }, { name: 'Basic/Standard/Module1.xml' }])],
    ['an archive that is called a text', 'Brief.docx', zipOf([{ name: 'evil.exe' }])],
    ['a text that unpacks to a full disk', 'Brief.docx', zipOf([{ name: 'word/document.xml', bytes: 4_000_000_000 }])],
    [
      'a text that unpacks to two hundred times its size',
      'Brief.docx',
      zipOf([{ name: 'word/document.xml', bytes: 20_000_000 }], 50_000),
    ],
    ['a text without a directory', 'Brief.docx', docx.slice(0, -22)],
    [
      'an old text, of which nobody can tell',
      'Brief.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ],
    ['one without an extension', 'Angebot', pdf],
    ['nothing at all', 'Angebot.pdf', new Uint8Array()],
  ] as const)('%s is not', (_what, name, bytes) => {
    expect(openableAs(name, bytes)).toBe(null);
  });

  test('nothing that begins as a program ever is, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('pdf', 'txt', 'docx', 'png'),
        fc.uint8Array(),
        (stem, extension, rest) => {
          expect(openableAs(`${stem}.${extension}`, Uint8Array.of(...program, ...rest))).toBe(null);
        },
      ),
    );
  });

  test('a directory of any bytes is read without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 60 }), fc.nat({ max: 255 }), (bytes, at, value) => {
        expect(() => readZipDirectory(bytes)).not.toThrow();
        const bent = docx.slice();
        bent[bent.length - 1 - at] = value;
        expect(() => readZipDirectory(bent)).not.toThrow();
      }),
    );
  });
});
