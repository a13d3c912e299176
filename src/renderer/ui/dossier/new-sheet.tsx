import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { createSheet } from '../../actions/loose-sheets';
import type { Done } from '../../actions/perform';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { behindDay, pile, type Place } from '@shared/domain/filing/place';
import { newSheetDraft } from '@shared/domain/records/card-draft';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { discardTyped, typedOn, typeOnCard, useCardTyping } from '../../state/card-typing';
import { useDatePhrase } from '../../state/date-phrase';
import { saveDraftsNow } from '../../state/draft-keeper';
import { lookUp, showPanel, useDesk } from '../../state/desk';
import { placeOf } from '../../state/log-plan';
import { useBinderId, useToday } from '../../state/queries';
import { attempt, type DoneWhen } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { DateChips } from '../kit/date-chips';
import { DateEntry } from '../kit/date-entry';
import type { Dossier } from '@shared/domain/records/dossier';
import { useMovePreview } from '../../state/filing-preview';
import { DayStrip } from '../kit/day-strip';
import { Dialog } from '../kit/dialog';
import { DurationField } from '../kit/duration-field';
import { RepetitionField, repetitionOf, typedRepetition } from './repetition-field';
import { ResumedCard } from './resumed-card';
import { useCard } from './use-card';
import { useOnce } from './use-once';
import { useUsualDuration } from './use-usual-duration';
import { WhyNotStored } from '../kit/why-not-stored';
import card from './card-form.module.css';
import styles from './sheet.module.css';

const daysShown = 10;

/** The sheet does not exist yet: the days are shown as they are. */
const nothingYet: readonly Dossier[] = [];

/**
 * Files a new loose sheet: what is to be done, when, for how long, and whether it comes again. What is half written on it is offered again,
 * unless it was cancelled.
 */
export function NewSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const binderId = useBinderId();
  const at = useCard({ key: newSheetDraft(binderId), binderId });
  const { typed, resumedFrom } = useCardTyping(at.key);
  const usual = useUsualDuration('other');
  const shown = useShownDay();
  const [untitled, setUntitled] = useState(false);
  const [where, setWhere] = useState({ text: '', toPile: false });
  const [minutes, setMinutes] = useState<number | null>(null);
  const [repetition, setRepetition] = useState(typedRepetition(null));
  const { reading, problem } = useDatePhrase(where.text);
  const place: Place = where.toPile ? pile : reading ? placeOf(reading) : behindDay(shown);

  const filing = useMovePreview(nothingYet);

  const create = useOnce(async () => {
    const title = (typed.name ?? '').trim();
    const notes = (typed.notes ?? '').trim();
    const repeats = repetitionOf(repetition);
    if (title === '') setUntitled(true);
    if (title === '' || problem !== null || repeats === undefined) return;
    // On its way to the disk before the sheet is: should the store fall silent, it is there after a restart.
    void saveDraftsNow(services);
    await attempt(services, (context) => createSheet(context, binderId, { title, notes, place, minutes, repeats }), {
      typed: [title, notes].filter(Boolean).join('\n'),
      onDone: async (when, done) => {
        if (!jsonEqual(typedOn(at.key), typed)) return;
        showFiled(when, done);
        await discardTyped(services, at);
      },
    });
  });

  return (
    <Dialog title={t('commands.newSheet')} onClose={onClose} wide>
      <form
        className={styles.form}
        noValidate
        onKeyDown={submitByControlEnter}
        onSubmit={(event) => {
          event.preventDefault();
          if (!focusWhatIsWrong(event)) void create();
        }}
      >
        {resumedFrom !== null && <ResumedCard at={at} savedAt={resumedFrom} />}
        <label className={card.field}>
          <span>{t('sheetForm.title')}</span>
          <input
            maxLength={1_000}
            value={typed.name ?? ''}
            aria-invalid={untitled || undefined}
            aria-describedby={untitled ? 'new-sheet-problem' : undefined}
            onChange={({ target }) => {
              typeOnCard(services, at, { name: target.value || undefined });
              setUntitled(false);
            }}
          />
          {untitled && (
            <span id="new-sheet-problem" role="alert">
              {t('sheetForm.needsTitle')}
            </span>
          )}
        </label>
        <label className={card.field}>
          <span>{t('sheetForm.notes')}</span>
          <textarea
            rows={3}
            maxLength={1_000_000}
            value={typed.notes ?? ''}
            onChange={({ target }) => typeOnCard(services, at, { notes: target.value || undefined })}
          />
        </label>
        <DateEntry
          text={where.text}
          onText={(text) => setWhere({ text, toPile: false })}
          reading={reading}
          problem={problem}
          hint={formats.place(place, today)}
        />
        <div className={styles.chips}>
          <DateChips chosen={place} onText={(text) => setWhere({ text, toPile: false })} />
          <Button look="chip" pressed={where.toPile} onClick={() => setWhere({ text: '', toPile: true })}>
            {t('move.toPile')}
          </Button>
        </div>
        <DayStrip
          from={today}
          count={daysShown}
          filing={filing}
          chosen={place.kind === 'day' ? place.date : null}
          onChoose={(date) => setWhere({ text: formats.numericDay(date), toPile: false })}
        />
        {usual && <DurationField label={t('duration.label')} minutes={minutes} usual={usual} onSave={setMinutes} />}
        <RepetitionField typed={repetition} onType={setRepetition} />
        <WhyNotStored />
        <div className={card.buttons}>
          <Button
            onClick={() => {
              void discardTyped(services, at);
              onClose();
            }}
          >
            {t('dossier.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('sheetForm.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Where it is filed when nothing else is said: behind the day that lies open, unless that is over. */
function useShownDay(): PlainDate {
  const today = useToday();
  const date = useDesk(({ view }) => (view.name === 'today' ? view.date : null));
  return date === null || date < today ? today : date;
}

/** From the notes too, where Enter begins a new line. */
function submitByControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** What is marked as wrong has to be put right first. @returns whether anything is. */
function focusWhatIsWrong({ currentTarget }: FormEvent<HTMLFormElement>): boolean {
  const wrong = currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return wrong !== null;
}

/** Puts the dialog away and opens what was filed; whoever was told that it is not saved may be at something else by now. */
function showFiled(when: DoneWhen, { subject: { dossierId } }: Done): void {
  if (useDesk.getState().panel === 'newSheet') showPanel(null);
  if (when === 'atOnce' && dossierId) lookUp(dossierId);
}
