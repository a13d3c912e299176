import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openableAs, previewOf } from '@shared/domain/documents/document-type';
import { formatOf } from '@shared/domain/documents/file-format';
import { imageSizeOf } from '@shared/domain/documents/image-size';
import { root } from '../../../scripts/lib/paths.mjs';

const file = (name: string) => new Uint8Array(readFileSync(join(root, 'tests/fixtures/documents', name)));

test.each([
  ['angebot.pdf', 'pdf', 'pdf', 'pdf'],
  ['angebot.docx', 'zip', 'none', 'docx'],
  ['angebot.odt', 'zip', 'none', 'odt'],
  ['preise.xlsx', 'zip', 'none', 'xlsx'],
  ['preise.ods', 'zip', 'none', 'ods'],
  ['foto.png', 'png', 'image', 'png'],
  ['foto.jpg', 'jpeg', 'image', 'jpg'],
  ['angebot.doc', 'compound', 'none', null],
  ['bombe.docx', 'zip', 'none', null],
  ['kaputt.pdf', 'pdf', 'pdf', 'pdf'],
] as const)(
  '%s, as another program has made it, is %s, shown as %s and opened as %s',
  (name, format, shown, opened) => {
    const bytes = file(name);
    expect(formatOf(bytes)).toBe(format);
    expect(previewOf(format)).toBe(shown);
    expect(openableAs(name, bytes)).toBe(opened);
  },
);

test('pictures say how large they are, and those that are cut short say nothing', () => {
  for (const [name, format] of [
    ['foto.png', 'png'],
    ['foto.jpg', 'jpeg'],
  ] as const) {
    const size = imageSizeOf(format, file(name));
    expect(size?.width).toBeGreaterThan(300);
    expect(size?.height).toBeGreaterThan(400);
    expect(imageSizeOf(format, file(name).slice(0, 12))).toBe(null);
  }
});
