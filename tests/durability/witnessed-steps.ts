import type { Page } from '@playwright/test';
import { witnessText } from '../support/damage';

/** How far the witness outside the database reaches, in steps of the history; null when there is none. */
export async function witnessedSteps(page: Page): Promise<number | null> {
  const text = page.url().startsWith('app:') ? await page.evaluate(textInShell) : await page.evaluate(witnessText);
  return text === null ? null : (JSON.parse(text) as { ledger: { seq: number } }).ledger.seq;
}

/** Runs in the page. */
async function textInShell(): Promise<string | null> {
  const answer = await window.ringbuchShell.readKept('witness', 'witness.json', 0, 1_000_000);
  return answer.kind === 'done' ? new TextDecoder().decode(answer.value) : null;
}
