import type { ItemKey, PartKey } from '../records/ids';
import type { PlaybookContent, PlaybookPart } from '../records/playbook';

/** What is ticked off in one call, by part and item. */
export type Ticks = ReadonlySet<string>;

export function tickOf(part: PartKey, item: ItemKey): string {
  return `${part} ${item}`;
}

export function withTick(ticks: Ticks, tick: string, done: boolean): Ticks {
  const next = new Set(ticks);
  if (done) next.add(tick);
  else next.delete(tick);
  return next;
}

/** How many items of a checklist are ticked. */
export function countTicked({ key, items }: PlaybookPart, ticks: Ticks): number {
  return items.filter((item) => ticks.has(tickOf(key, item.key))).length;
}

/** A line for each checklist with something ticked on it, in signs that read the same in every language: "Complaint: ✓ thanked · ☐ passed on". */
export function tickLines({ name, parts }: Pick<PlaybookContent, 'name' | 'parts'>, ticks: Ticks): string[] {
  return parts
    .filter((part) => part.kind === 'checklist' && countTicked(part, ticks) > 0)
    .map(({ key, title, items }) => {
      const marked = items.map((item) => `${ticks.has(tickOf(key, item.key)) ? '✓' : '☐'} ${item.text}`);
      return `${title.trim() || name}: ${marked.join(' · ')}`;
    });
}

/**
 * The text of a log entry with lines put at its end. Lines that were put there before and still stand there give way, so that putting them
 * in once more, with more ticked, does not say everything twice; what a person has written or changed stays.
 */
export function withLines(text: string, lines: readonly string[], before: readonly string[]): string {
  if (lines.length + before.length === 0) return text;
  const old = new Set(before);
  const kept = text
    .split('\n')
    .filter((line) => !old.has(line))
    .join('\n');
  return [kept.trimEnd(), ...lines].filter((part) => part !== '').join('\n');
}
