import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DossierInBackup, FoundDossiers } from '@shared/domain/backup/backup-contents';
import { findInBackup, useOpenBackup } from '../../state/open-backup';

/** A list whose rows are fetched as they come into sight. */
export interface Found {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly at: (index: number) => DossierInBackup | undefined;
  /** Fetches the portions that these rows lie in, unless they are there. */
  readonly want: (first: number, last: number) => void;
}

const portion = 60;

/** What is asked of the backup, portion by portion; each portion once. */
class Question {
  private readonly asked = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly onlyDifferent: boolean,
  ) {}

  async ask(number: number): Promise<FoundDossiers | null> {
    if (this.asked.has(number)) return null;
    this.asked.add(number);
    const { text, onlyDifferent } = this;
    return findInBackup({ text, onlyDifferent, from: number * portion, count: portion });
  }
}

interface Fetched {
  readonly question: Question | null;
  readonly total: number | null;
  readonly rows: ReadonlyMap<number, DossierInBackup>;
}

/** The dossiers of the open backup that fit; asked anew when the binder has changed. */
export function useFound(text: string, onlyDifferent: boolean): Found {
  const differences = useOpenBackup((state) => state.differences);
  const question = useQuestion(text, onlyDifferent, differences);
  const newest = useRef(question);
  const [fetched, setFetched] = useState<Fetched>({ question: null, total: null, rows: new Map() });
  const want = useCallback(
    (first: number, last: number) => {
      newest.current = question;
      const fetchPortion = async (number: number) => {
        const found = await question.ask(number);
        // What was asked before the text was typed on no longer counts.
        if (found && newest.current === question) setFetched((before) => withPortion(before, question, number, found));
      };
      for (let number = Math.floor(first / portion); number <= Math.floor(last / portion); number++)
        void fetchPortion(number);
    },
    [question],
  );
  useEffect(() => want(0, 0), [want]);
  const { total, rows } = fetched;
  return { total, at: (index) => rows.get(index), want };
}

function useQuestion(text: string, onlyDifferent: boolean, now: unknown): Question {
  return useMemo(() => {
    // The same words are a new question when the binder has changed.
    void now;
    return new Question(text, onlyDifferent);
  }, [text, onlyDifferent, now]);
}

/** The rows of the former question stay until the first answer to the new one, so that the list does not flicker. */
function withPortion(before: Fetched, question: Question, number: number, { total, dossiers }: FoundDossiers): Fetched {
  const kept = before.question === question ? [...before.rows] : [];
  const come = dossiers.map((dossier, index) => [number * portion + index, dossier] as const);
  return { question, total, rows: new Map([...kept, ...come]) };
}
