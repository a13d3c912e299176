import { useMemo } from 'react';
import { type DatePhrase, type DatePhraseProblem, readDatePhrase } from '@shared/domain/time/date-phrase';
import { useI18n } from '../i18n/i18n-context';
import { useCalendar, useToday } from './queries';

export interface PhraseReading {
  readonly reading: DatePhrase | null;
  readonly problem: DatePhraseProblem | null;
}

const nothingTyped: PhraseReading = { reading: null, problem: null };

/** What the typed words mean as a date; nothing, and no problem, while nothing is typed. */
export function useDatePhrase(text: string): PhraseReading {
  const { locale } = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  return useMemo(() => {
    if (text.trim() === '' || !calendar) return nothingTyped;
    const read = readDatePhrase(text, { today, dayFirst: locale.dayFirst, calendar });
    return read.ok ? { reading: read.value, problem: null } : { reading: null, problem: read.problem };
  }, [text, calendar, today, locale.dayFirst]);
}
