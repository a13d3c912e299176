import type { JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

/** What was done: the verb, what it was done to, and for undo and redo the verb that was turned over. */
export interface DoneDescription {
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly turned: JournalVerb | null;
}

/** An action as a sentence: "Keller: written down, filed behind Fri 27 Mar." */
export function describeDone({ verb, subject, turned }: DoneDescription, i18n: I18n, today: PlainDate): string {
  const { t } = i18n;
  if (verb === 'undo') return t('notice.undone', { what: sentence(turned ?? 'editCard', subject, i18n, today) });
  if (verb === 'redo') return t('notice.redone', { what: sentence(turned ?? 'editCard', subject, i18n, today) });
  return sentence(verb, subject, i18n, today);
}

function sentence(verb: JournalVerb, subject: JournalSubject, { t, formats }: I18n, today: PlainDate): string {
  if (verb === 'undo' || verb === 'redo') return '';
  const said = t(`notice.${verb}`, {
    name: subject.name || t('unnamed'),
    count: subject.count,
    place: subject.to ? formats.place(subject.to, today) : '',
  });
  // A short month brings its own full stop: "behind 2 Apr."
  return said.replace(/\.\.$/, '.');
}
