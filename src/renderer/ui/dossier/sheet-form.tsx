import { useState } from 'react';
import { changeRepetition } from '../../actions/loose-sheets';
import type { LooseSheet } from '@shared/domain/records/dossier';
import { workingDayOnOrAfter } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { typeOnCard, useCardTyping } from '../../state/card-typing';
import { useCalendar, useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { saveField } from '../../state/save-card';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { RepetitionField, repetitionOf, type TypedRepetition, typedRepetition } from './repetition-field';
import { ResumedCard } from './resumed-card';
import { TextField } from './text-field';
import { useCard } from './use-card';
import styles from './sheet.module.css';

/** What a loose sheet says, edited in place as an info card is: its notes, its title, and how it comes again. */
export function SheetForm({ sheet }: { readonly sheet: LooseSheet }) {
  const { t } = useI18n();
  const services = useServices();
  const at = useCard({ key: sheet.id, binderId: sheet.binderId });
  const { typed, resumedFrom } = useCardTyping(sheet.id);
  const { card } = sheet;
  const text = (name: 'name' | 'notes') => ({
    stored: card[name],
    typed: typed[name],
    onType: (words: string | undefined) => typeOnCard(services, at, { [name]: words }),
    onLeave: () => void saveField(services, sheet, name, (typed[name] ?? card[name]).trim()),
  });
  return (
    <div className={styles.form}>
      {resumedFrom !== null && <ResumedCard at={at} savedAt={resumedFrom} />}
      <TextField label={t('sheetForm.notes')} lines={4} {...text('notes')} />
      <TextField label={t('sheetForm.title')} {...text('name')} />
      <SheetRepetition key={JSON.stringify(sheet.sheet.repeats)} sheet={sheet} />
      <Rhythm sheet={sheet} />
    </div>
  );
}

/** How it comes again; saved when the number is left, or another unit is chosen. */
function SheetRepetition({ sheet }: { readonly sheet: LooseSheet }) {
  const services = useServices();
  const stored = typedRepetition(sheet.sheet.repeats);
  const [typed, setTyped] = useState(stored);
  const save = (wanted: TypedRepetition) => {
    const repeats = repetitionOf(wanted);
    const same = wanted.unit === stored.unit && (wanted.unit === null || wanted.every.trim() === stored.every);
    if (repeats !== undefined && !same) void runAction(services, changeRepetition, sheet.id, repeats);
  };
  return (
    <RepetitionField
      typed={typed}
      onType={(wanted) => {
        setTyped(wanted);
        if (wanted.unit !== typed.unit) save(wanted);
      }}
      onLeave={() => save(typed)}
    />
  );
}

/** Where a sheet that lies elsewhere for once would lie by its rhythm, and how to begin a new one here. */
function Rhythm({ sheet: { id, place, sheet } }: { readonly sheet: LooseSheet }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const calendar = useCalendar();
  const { repeats, turn } = sheet;
  if (!calendar || repeats === null || turn === null || place.kind !== 'day') return null;
  if (place.date === workingDayOnOrAfter(calendar, turn.due)) return null;
  return (
    <p className={styles.rhythm}>
      {t('sheetForm.rhythm', { day: formats.shortDay(turn.due, today) })}
      <Button look="chip" onClick={() => void runAction(services, changeRepetition, id, repeats)}>
        {t('sheetForm.countFromHere', { day: formats.shortDay(place.date, today) })}
      </Button>
    </p>
  );
}
