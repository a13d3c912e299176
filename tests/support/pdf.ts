import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isOnPath } from '../../scripts/lib/system-packages.mjs';

/** Why PDFs cannot be looked into here; null when they can. */
export const noPdfTools = ['pdftotext', 'pdffonts', 'pdfinfo'].every(isOnPath)
  ? null
  : 'poppler-utils (pdftotext, pdffonts, pdfinfo) are not installed';

export interface ReadPdf {
  readonly title: string;
  readonly tagged: boolean;
  /** In points, as "594.96 x 841.92". */
  readonly pageSize: string;
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Every font, and whether it is in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** The kinds of its tags, with the text of headings: what a screen reader goes by. */
  readonly structure: string;
}

/** What programs other than ours find in a PDF. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'ringbuch-pdf-'));
  const file = join(folder, 'read.pdf');
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
  try {
    writeFileSync(file, bytes);
    const facts = run('pdfinfo', file);
    const fact = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(facts)?.[1] ?? '';
    return {
      title: fact('Title'),
      tagged: fact('Tagged') === 'yes',
      pageSize: fact('Page size').replace(/ pts.*/, ''),
      pages: run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1),
      fonts: run('pdffonts', file).split('\n').slice(2).filter(Boolean).map(readFont),
      structure: run('pdfinfo', '-struct-text', file),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of pdffonts: the name, then the kind, the encoding, and whether it is embedded, a subset, and readable as text. */
function readFont(line: string): { name: string; embedded: boolean } {
  const [embedded] = /\b(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.slice(1) ?? [];
  return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes' };
}

/** The print dialog cannot be answered by a test: that it was called is noted, and the pages are printed by the test. */
export async function holdPrintDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => Reflect.set(window, 'printCalls', (Reflect.get(window, 'printCalls') ?? 0) + 1);
  });
}

/** What the printer would get, once the app has called it. */
export async function printed(page: Page): Promise<ReadPdf> {
  await page.waitForFunction(() => Reflect.get(window, 'printCalls') === 1);
  await page.evaluate(() => Reflect.set(window, 'printCalls', 0));
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true }));
}
