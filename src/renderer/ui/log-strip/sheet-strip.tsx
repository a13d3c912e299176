import { type FormEvent, useMemo } from 'react';
import { fileAndNext } from '../../commands/dossier-commands';
import type { LooseSheet } from '@shared/domain/records/dossier';
import { describeRepetition } from '../../i18n/describe-repetition';
import { useI18n } from '../../i18n/i18n-context';
import { useMovePreview } from '../../state/filing-preview';
import { changeFields, keepAsNote, type LogForm, useLogForm } from '../../state/log-form';
import type { LogFields } from '../../state/log-plan';
import { useBinder, useCalendar, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { type SheetPlan, sheetPlanOf } from '../../state/sheet-plan';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { DateChips } from '../kit/date-chips';
import { DateEntry } from '../kit/date-entry';
import { DayStrip } from '../kit/day-strip';
import { describeMoved } from '../kit/describe-phrase';
import { useFocusOnRequest } from '../kit/use-focus-on-request';
import { ResumedHint } from './resumed-hint';
import { stripDays, stripStart } from './strip-days';
import { useOpenForm } from './use-open-form';
import styles from './log-strip.module.css';

/** The strip to do a loose sheet and file it, as one step (method.md, rule 2). It has no outcome: done is done. */
export function SheetStrip({ sheet }: { readonly sheet: LooseSheet }) {
  const form = useOpenForm(sheet.id);
  const plan = useSheetPlan(sheet);
  if (!form || !plan) return <div className={styles.strip} aria-hidden="true" />;
  return <SheetFields sheet={sheet} form={form} plan={plan} />;
}

function useSheetPlan(sheet: LooseSheet): SheetPlan | null {
  const { locale } = useI18n();
  const today = useToday();
  const binder = useBinder();
  const fields = useLogForm((state) => state.form?.fields);
  return binder && fields ? sheetPlanOf(fields, { binder, sheet, today, dayFirst: locale.dayFirst }) : null;
}

interface SheetFieldsProps {
  readonly sheet: LooseSheet;
  readonly form: LogForm;
  readonly plan: SheetPlan;
}

function SheetFields({ sheet, form: { fields, resumedFrom }, plan }: SheetFieldsProps) {
  const { t } = useI18n();
  const services = useServices();
  const today = useToday();
  const text = useFocusOnRequest<HTMLTextAreaElement>(useLogForm((state) => state.focusRequests));
  const hint = useWhereItGoes(sheet, plan);
  const change = (changed: Partial<LogFields>) => changeFields(services, changed);
  const place = plan.chosen ?? plan.proposal.place;
  const filing = useMovePreview(useMemo(() => [sheet], [sheet]));
  const day = place.kind === 'day' ? place.date : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void fileAndNext.run(services);
  };
  return (
    <form className={styles.strip} aria-label={t(sheet.reminds ? 'care.strip' : 'sheetForm.strip')} onSubmit={submit}>
      {resumedFrom !== null && <ResumedHint savedAt={resumedFrom} />}
      <textarea
        ref={text}
        className={styles.text}
        rows={2}
        maxLength={1_000_000}
        aria-label={t('sheetForm.text')}
        placeholder={`${t('sheetForm.text')} …`}
        value={fields.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className={styles.where}>
        <DateEntry
          text={fields.dateText ?? ''}
          onText={(dateText) => change({ dateText: dateText === '' ? null : dateText })}
          reading={plan.reading}
          problem={plan.problem}
          hint={hint}
        />
        <DateChips chosen={place} onText={(dateText) => change({ dateText })} />
      </div>
      <DayStrip
        // Put off, a reminder comes soon; its next turn is a year away.
        from={sheet.reminds && !plan.chosen ? today : stripStart(day, today)}
        count={stripDays}
        filing={filing}
        chosen={day}
        onChoose={(date) => change({ dateText: date })}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit">
          {t('sheetForm.doneAndNext')} <CommandKeys command={fileAndNext} />
        </Button>
        {fields.text.trim() !== '' && (
          <Button look="bare" onClick={() => void keepAsNote(services)}>
            {t('log.note')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Where the sheet goes when it is done and no date is typed; with the free day that its turn falls on (method.md, rule 5). */
function useWhereItGoes(
  { sheet: { repeats }, reminds }: LooseSheet,
  { proposal: { place, turn }, chosen }: SheetPlan,
): string {
  const i18n = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  const { t, formats } = i18n;
  if (reminds && chosen) return t('care.putOff', { place: formats.place(chosen, today) });
  if (reminds && repeats) return t('care.next', { place: formats.place(place, today) });
  if (reminds) return t(reminds.kind === 'complaint' ? 'care.onceComplaint' : 'care.once');
  if (repeats === null) return t('sheetForm.once');
  const name = formats.place(place, today);
  const moved = calendar && turn !== null && place.kind === 'day' && place.date !== turn.due;
  const where = moved ? describeMoved(name, turn.due, i18n, today, calendar) : name;
  return t('sheetForm.next', { words: describeRepetition(repeats, i18n), place: where });
}
