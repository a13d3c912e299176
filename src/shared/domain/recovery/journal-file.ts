import { generationOf } from './database-name';

/** Which part of which database's journal a file holds: what came after the entry `after`. */
export interface JournalFile {
  readonly generation: number;
  readonly after: number;
}

/** `journal-1-000000042.log`: sorted by name the files are in order. */
export function journalFileName({ generation, after }: JournalFile): string {
  return `journal-${generation}-${String(after).padStart(9, '0')}.log`;
}

/** @returns null when it is the name of another file. */
export function journalFileOf(name: string): JournalFile | null {
  const match = /^journal-([1-9]\d{0,8})-(\d{9,15})\.log$/.exec(name);
  return match ? { generation: Number(match[1]), after: Number(match[2]) } : null;
}

/** The file in which a database's journal begins at this entry. */
export function newJournalFile(databaseName: string, after: number): JournalFile {
  return { generation: generationOf(databaseName) ?? 1, after };
}
