import { type Answer, type FilledForm, filledFormSchema } from '../records/filled-form';
import { type FilledFormDraft, filledFormDraftSchema, typedFormSchema } from '../records/filled-form-draft';
import { type FormField, mostFields } from '../records/form';
import { type FieldKey, filledFormIdSchema, type FormOrigin } from '../records/ids';
import { momentOfInstant } from '../time/moment';
import { fieldOf, fit, type Mender, readId, written } from './mend';

const remains = 'remains' as FieldKey;

/** What fitted no field of a sheet stands in one more field of it: a sheet has no notes. */
export const mendFilledForm: Mender<FilledForm> = (raw, { home, stray, now, heading }) => {
  const id = readId(filledFormIdSchema, raw);
  if (!id) return null;
  const { record, misfits } = fit<FilledForm>(filledFormSchema, raw, {
    id,
    binderId: home,
    dossierId: stray,
    form: { origin: id as string as FormOrigin, version: 1, name: '', purpose: '', fields: [] },
    answers: [],
    date: momentOfInstant(now).date,
    addedAt: now,
  });
  if (misfits.length === 0) return record;
  const answers = record.answers.filter(({ field }) => field !== remains).slice(0, mostFields - 1);
  const known = new Set(record.form.fields.map(({ key }) => key));
  // Where the form can't be read, what was filled in would be seen nowhere: it stands in plain fields, by its keys.
  const shown = answers.map((answer) => (known.has(answer.field) ? answer : asText(answer)));
  const plain = answers.filter(({ field }) => !known.has(field)).map(({ field }) => plainField(field, field));
  const others = record.form.fields.filter(({ key }) => key !== remains);
  const fields = [...[...others, ...plain].slice(0, mostFields - 1), plainField(remains, heading)];
  const left: Answer = { field: remains, text: written('', misfits, heading) };
  return { ...record, form: { ...record.form, fields }, answers: [...shown, left] };
};

function asText(answer: Answer): Answer {
  return 'chosen' in answer ? { field: answer.field, text: answer.chosen.join(', ') } : answer;
}

function plainField(key: FieldKey, label: string): FormField {
  return { kind: 'longText', key, label: label.slice(0, 200), help: '', required: false, preset: '' };
}

export const mendFilledFormDraft: Mender<FilledFormDraft> = (raw, { home, stray, now, heading }) => {
  const filledFormId = readId(filledFormIdSchema, raw, 'filledFormId');
  if (!filledFormId) return null;
  const typed = fit<FilledFormDraft['typed']>(typedFormSchema, fieldOf(raw, 'typed'), { date: '', answers: [] });
  const { record } = fit<FilledFormDraft>(filledFormDraftSchema, raw, {
    filledFormId,
    dossierId: stray,
    binderId: home,
    typed: typed.record,
    savedAt: now,
  });
  if (typed.misfits.length === 0) return record;
  const kept = { field: remains, text: written('', typed.misfits, heading), chosen: [] };
  return { ...record, typed: { ...typed.record, answers: [...typed.record.answers.slice(0, mostFields - 1), kept] } };
};
