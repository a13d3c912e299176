import { err, ok, type Result } from '@shared/domain/base/result';
import type { SheetReport } from '@shared/domain/filing/do-sheet';
import type { ContactReport } from '@shared/domain/filing/log-contact';
import { calendarOf } from '@shared/domain/records/binder';
import type { Dossier, LooseSheet } from '@shared/domain/records/dossier';
import type { Refusal } from '../actions/perform';
import { type LogFields, type LogProblem, nextContactOf, planOf } from './log-plan';
import type { Services } from './services';
import { sheetPlanOf } from './sheet-plan';

type Reported<Report> = Promise<Result<Report, Refusal>>;

export interface Asking {
  readonly dayFirst: boolean;
  /** Told what is still missing, should it be refused for that. */
  readonly tell: (problem: LogProblem | null) => void;
}

/** What the fields say of the contact, now that the dossier lies as it does. */
export async function contactReport(
  { store, clock }: Services,
  fields: LogFields,
  dossier: Dossier,
  { dayFirst, tell }: Asking,
): Reported<ContactReport> {
  const binder = await store.binder(dossier.binderId);
  if (!binder) return err({ kind: 'gone' });
  const plan = planOf(fields, { binder, dossier, today: clock.today(), dayFirst });
  if (plan.problem || !plan.outcome || !plan.place) {
    tell(plan.problem);
    return err({ kind: 'incomplete' });
  }
  const next = nextContactOf(plan, plan.place, fields.promiseWords);
  return ok({ outcome: plan.outcome, text: fields.text.trim(), next, estimates: binder.estimates });
}

/** What the fields say of the work that is done, now that the sheet lies as it does. */
export async function sheetReport(
  { store, clock }: Services,
  fields: LogFields,
  sheet: LooseSheet,
  { dayFirst, tell }: Asking,
): Reported<SheetReport> {
  const binder = await store.binder(sheet.binderId);
  if (!binder) return err({ kind: 'gone' });
  const { chosen, problem } = sheetPlanOf(fields, { binder, sheet, today: clock.today(), dayFirst });
  if (problem) {
    tell(problem);
    return err({ kind: 'incomplete' });
  }
  return ok({ text: fields.text.trim(), place: chosen, calendar: calendarOf(binder), estimates: binder.estimates });
}
