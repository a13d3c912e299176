import { useMemo, useState } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import type { PreparationField } from '@shared/domain/records/binder';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import { workingDayOnOrAfter } from '@shared/domain/time/working-calendar';
import { changesOf } from '@shared/domain/workload/day-book';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { drawFirstCalls, type Drawing, firstCallsOf } from '@shared/domain/workload/draw';
import { nextDayWithRoom, previewMove } from '@shared/domain/workload/filing-preview';
import { minutesOf } from '@shared/domain/workload/load';
import { type MovePlan, moveTo } from '@shared/domain/workload/move-plan';
import { missingForFirstCall } from '@shared/domain/workload/prepared';
import { useI18n } from '../../i18n/i18n-context';
import { useDatePhrase } from '../../state/date-phrase';
import { useLoadGround } from '../../state/day-figures';
import { usePlanChoice } from '../../state/plan-choice';
import { useBinder, useDossiersOn } from '../../state/queries';
import { DateEntry } from '../kit/date-entry';
import { Dialog } from '../kit/dialog';
import { OneOf } from '../kit/one-of';
import { PlanForm } from '../kit/plan-form';
import styles from './draw.module.css';

/** Draws first calls from the pile onto a day, as many as it has room for (method.md, ux.md: Pile). */
export function DrawFirstCalls({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const pile = useDossiersOn('pile', 'pile');
  const ground = useLoadGround();
  const binder = useBinder();
  return (
    <Dialog title={t('draw.title')} onClose={onClose} wide>
      {ground && binder && pile && (
        <DrawingForm pile={pile} ground={ground} preparation={binder.preparation} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface DrawingFormProps {
  readonly pile: readonly Dossier[];
  readonly ground: LoadGround;
  readonly preparation: readonly PreparationField[];
  readonly onClose: () => void;
}

/** So many are proposed at first: the method speaks of twenty first calls a day. */
const usual = 20;

const anyOf: Drawing = { class: null, source: null, order: 'class', count: usual };

function DrawingForm({ pile, ground, preparation, onClose }: DrawingFormProps) {
  const { t, formats } = useI18n();
  const [dayText, setDayText] = useState(() => formats.numericDay(firstDayWithRoom(pile, ground, preparation)));
  const [drawing, setDrawing] = useState<Drawing>(anyOf);
  const read = useDatePhrase(dayText);
  const date = read.reading?.kind === 'day' ? read.reading.date : null;
  const choice = usePlanChoice();
  const candidates = useMemo(() => firstCallsOf(pile, drawing, { preparation }), [pile, drawing, preparation]);
  const plan = useMemo(
    () => (date === null ? noPlan : planOf(candidates, drawing, date, ground, preparation)),
    [candidates, drawing, date, ground, preparation],
  );
  const prepared = candidates.filter(({ card }) => missingForFirstCall(card, preparation).length === 0).length;
  const change = (changed: Partial<Drawing>) => setDrawing((before) => ({ ...before, ...changed }));
  return (
    <PlanForm
      verb="drawFirstCalls"
      plan={plan}
      ground={ground}
      choice={choice}
      nothing={t(date === null ? 'draw.noDay' : candidates.length === 0 ? 'draw.noneThere' : 'draw.noRoom')}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <DateEntry label={t('draw.day')} text={dayText} onText={setDayText} {...read} />
        <label>
          {t('draw.count')}
          <input
            type="number"
            min={1}
            max={200}
            value={drawing.count}
            onChange={({ target }) => change({ count: Math.max(0, Math.trunc(Number(target.value)) || 0) })}
          />
        </label>
        <label>
          {t('card.class')}
          <OneOf
            values={[null, ...customerClasses]}
            value={drawing.class}
            words={(one) => one ?? t('draw.everyClass')}
            onChoose={(chosen) => change({ class: chosen })}
          />
        </label>
        <label>
          {t('card.source')}
          <OneOf
            values={[null, ...sourcesOf(pile)]}
            value={drawing.source}
            words={(source) => source ?? t('draw.everySource')}
            onChoose={(source) => change({ source })}
          />
        </label>
        <label>
          {t('draw.order')}
          <OneOf
            values={['class', 'oldest']}
            value={drawing.order}
            words={(order) => t(order === 'class' ? 'draw.byClass' : 'draw.byAge')}
            onChoose={(order) => change({ order })}
          />
        </label>
      </div>
      <p>{t('draw.prepared', { count: candidates.length, prepared })}</p>
    </PlanForm>
  );
}

/** The next working day on which one more first call has room; when none has, the next working day. */
function firstDayWithRoom(
  pile: readonly Dossier[],
  ground: LoadGround,
  preparation: readonly PreparationField[],
): PlainDate {
  const { calendar, today } = ground;
  const one = firstCallsOf(pile, anyOf, { preparation }).slice(0, 1);
  return nextDayWithRoom(addDays(today, -1), previewMove(one, ground)) ?? workingDayOnOrAfter(calendar, today);
}

const noPlan: MovePlan = { moves: [], staying: [], days: [] };

function planOf(
  candidates: readonly Dossier[],
  drawing: Drawing,
  date: PlainDate,
  ground: LoadGround,
  preparation: readonly PreparationField[],
): MovePlan {
  const { capacity, minutes } = dayFigures(date, ground);
  const by = {
    room: capacity - minutes,
    minutesOf: (dossier: Dossier) => minutesOf(dossier, ground.estimates),
    preparation,
  };
  const moves = drawFirstCalls(candidates, drawing, by).map((dossier) => moveTo(dossier, date));
  return { moves, staying: [], days: changesOf(moves, ground, [date]) };
}

function sourcesOf(pile: readonly Dossier[]): string[] {
  return [...new Set(pile.map(({ card }) => card.source.trim()).filter(Boolean))].sort();
}
