import { useState } from 'react';
import { readBirthday } from '@shared/domain/importing/read-date';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { TextField } from './text-field';

interface BirthdayFieldProps {
  readonly value: string | null;
  readonly onSave: (value: string | null) => void;
}

/** A birthday, typed as people write it, with the year or without. */
export function BirthdayField({ value, onSave }: BirthdayFieldProps) {
  const { t, formats, locale } = useI18n();
  const today = useToday();
  const [refused, setRefused] = useState<string | null>(null);
  const save = (typed: string) => {
    const read = typed === '' ? null : readBirthday(typed, locale.dayFirst ? 'dayFirst' : 'monthFirst', today);
    const understood = typed === '' || read !== null;
    setRefused(understood ? null : typed);
    if (understood && read !== value) onSave(read);
  };
  return (
    <TextField
      label={t('card.birthday')}
      value={value === null ? '' : formats.birthday(value)}
      problem={refused === null ? null : t('card.birthdayProblem', { typed: refused })}
      onSave={save}
    />
  );
}
