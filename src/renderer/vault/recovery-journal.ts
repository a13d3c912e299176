import type { VaultPort } from '@shared/contract/vault-port';
import { type JournalChain, type JournalItem, joinJournals } from '@shared/domain/recovery/journal-chain';
import { journalFileName } from '@shared/domain/recovery/journal-file';
import { decodeFrames } from '@shared/domain/recovery/journal-frames';
import { listJournals } from './journal-files';
import { itemOf } from './journal-items';
import { readWhole } from './kept-file';

/** Reads all files of the journal outside, as far as they are whole. Nothing is changed, and what can't be read counts as not there. */
export async function readJournals(vault: VaultPort): Promise<JournalChain> {
  const files = await listJournals(vault);
  const parts = [];
  for (const file of typeof files === 'string' ? [] : files) {
    const bytes = await readWhole(vault, 'journal', journalFileName(file));
    if (bytes.ok) parts.push({ file, items: itemsIn(bytes.value) });
  }
  return joinJournals(parts);
}

function itemsIn(bytes: Uint8Array): JournalItem[] {
  const items: JournalItem[] = [];
  for (const frame of decodeFrames(bytes).frames) {
    const item = itemOf(frame);
    if (!item) break;
    items.push(item);
  }
  return items;
}
