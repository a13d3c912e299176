import type { ItemKey, PartKey } from '../records/ids';
import type { PartKind, PlaybookContent, PlaybookLine, PlaybookPart } from '../records/playbook';
import { linesFrom } from '../templates/keyed-lines';

/** A playbook on which nothing is written yet. */
export const emptyPlaybook: PlaybookContent = {
  name: '',
  purpose: '',
  tasks: [],
  acquaintance: 'any',
  phases: [],
  parts: [],
};

/** A part in which nothing is written yet. */
export function newPart(kind: PartKind, key: PartKey): PlaybookPart {
  return { kind, key, title: '', items: [] };
}

/** The playbook without what was begun and left empty. */
export function withoutEmpty(content: PlaybookContent): PlaybookContent {
  const isWritten = (item: PlaybookLine) =>
    item.text.trim() !== '' || ('answer' in item && String(item.answer).trim() !== '');
  const parts = content.parts.map(
    (part) => ({ ...part, items: part.items.filter((item) => isWritten(item)) }) as PlaybookPart,
  );
  return { ...content, parts };
}

/** The lines as they are typed, one in each line. A line that reads as before is the same item; reworded ones keep their place. */
export function itemsFrom(typed: string, before: readonly PlaybookLine[], newKey: () => ItemKey): PlaybookLine[] {
  const known = before.map(({ key, text }) => ({ key, label: text }));
  return linesFrom(typed, known, newKey, 1_000).map(({ key, label }) => ({ key, text: label }));
}
