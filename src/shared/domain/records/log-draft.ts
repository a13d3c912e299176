import * as v from 'valibot';
import { binderIdSchema, dossierIdSchema } from './ids';
import { tasks } from './outcome';
import { instantSchema, line, longText } from './schemas';

/** What is half typed on the same dossier in another window. */
const voiceSchema = v.object({ writer: line, text: longText });
type Voice = v.InferOutput<typeof voiceSchema>;

/** A half-typed contact, exactly as it stands in the fields; it outlives the window and is offered again. */
export const logDraftSchema = v.object({
  dossierId: dossierIdSchema,
  binderId: binderIdSchema,
  outcomeId: v.nullable(line),
  text: longText,
  dateText: v.nullable(line),
  timeText: line,
  task: v.nullable(v.picklist(tasks)),
  about: v.nullable(line),
  promised: v.nullable(v.boolean()),
  promiseWords: line,
  savedAt: instantSchema,
  /** The window in which it stands in the fields. */
  writer: v.optional(line),
  /** There is one draft for each dossier: the words of other windows are kept beside it. */
  beside: v.optional(v.array(voiceSchema)),
});
export type LogDraft = v.InferOutput<typeof logDraftSchema>;

export function parseLogDraft(value: unknown): LogDraft {
  return v.parse(logDraftSchema, value);
}

/** All that is half typed, in whichever window. */
export function wordsOf({ text, beside = [] }: LogDraft): string[] {
  return [text, ...beside.map((voice) => voice.text)].filter((words) => words.trim() !== '');
}

/**
 * The draft with what other windows have half typed kept beside it.
 * @param offered what has been offered in this window, and counts as taken over by it.
 */
export function besideOthers(draft: LogDraft, stored: LogDraft | undefined, offered: readonly string[]): LogDraft {
  const beside = othersOf(stored, draft.writer, offered).filter(({ text }) => !draft.text.includes(text.trim()));
  return withVoices(draft, beside);
}

/** What is left when a window discards what it has half typed; null when nothing is. */
export function withoutWriter(
  stored: LogDraft,
  writer: string | undefined,
  offered: readonly string[],
): LogDraft | null {
  return ofVoices(stored, othersOf(stored, writer, offered));
}

/** What is left when words were written down: all that other windows have half typed and is not among them. */
export function withoutWords(stored: LogDraft, written: string): LogDraft | null {
  const { beside = [], ...own } = stored;
  const left = beside.filter(({ text }) => !written.includes(text.trim()));
  return written.includes(stored.text.trim()) ? ofVoices(stored, left) : withVoices(own, left);
}

function othersOf(stored: LogDraft | undefined, writer: string | undefined, offered: readonly string[]): Voice[] {
  if (!stored) return [];
  return [{ writer: stored.writer ?? '', text: stored.text }, ...(stored.beside ?? [])].filter(
    (voice) => voice.writer !== (writer ?? '') && voice.text.trim() !== '' && !offered.includes(voice.text),
  );
}

function ofVoices({ dossierId, binderId, savedAt }: LogDraft, [first, ...others]: readonly Voice[]): LogDraft | null {
  return first ? withVoices({ ...nothingTyped, dossierId, binderId, savedAt, ...first }, others) : null;
}

function withVoices(draft: LogDraft, beside: readonly Voice[]): LogDraft {
  return beside.length === 0 ? draft : { ...draft, beside: [...beside] };
}

/** Fields in which nothing is typed. Null means untouched. */
export const nothingTyped = {
  outcomeId: null,
  text: '',
  dateText: null,
  timeText: '',
  task: null,
  about: null,
  promised: null,
  promiseWords: '',
};
