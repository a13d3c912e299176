import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

/** A file to be dropped or pasted. */
export interface TestFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

/** A file of the fixtures, as another program has made it. */
export function fixture(name: string): TestFile {
  const path = new URL(`../fixtures/documents/${name}`, import.meta.url);
  return { name: basename(name), content: new Uint8Array(readFileSync(path)) };
}

/** A mail of the fixtures, as another program has made it. */
export function mailFixture(name: string): TestFile {
  return { name, content: new Uint8Array(readFileSync(new URL(`../fixtures/mails/${name}`, import.meta.url))) };
}

/** Drops files from outside on a part of the page. */
export async function drop(page: Page, selector: string, files: readonly TestFile[]): Promise<void> {
  const dataTransfer = await transferOf(page, files, null);
  await page.dispatchEvent(selector, 'dragover', { dataTransfer });
  await page.dispatchEvent(selector, 'drop', { dataTransfer });
}

/** Pastes files, and perhaps a text with them, as some programs do. @returns whether the page left it to the field. */
export async function paste(
  page: Page,
  selector: string,
  files: readonly TestFile[],
  text: string | null = null,
): Promise<boolean> {
  const clipboard = await transferOf(page, files, text);
  return page
    .locator(selector)
    .evaluate(
      (element, clipboardData) =>
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })),
      clipboard,
    );
}

function transferOf(page: Page, files: readonly TestFile[], text: string | null) {
  const packed = files.map(({ name, content, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(content).toString('base64'),
  }));
  return page.evaluateHandle(
    ([all, words]) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type, lastModified: Date.UTC(2026, 1, 20, 12) }));
      }
      if (words !== null) transfer.setData('text/plain', words);
      return transfer;
    },
    [packed, text] as const,
  );
}
