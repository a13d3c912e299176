import { describe, expect, test } from 'vitest';
import { newForm, nextForm, versionOf } from '@shared/domain/forms/change-form';
import { demandedForms } from '@shared/domain/forms/demanded-forms';
import type { Answer, FilledForm } from '@shared/domain/records/filled-form';
import type { Form, FormDemand } from '@shared/domain/records/form';
import type { BinderId, DossierId, FieldKey, FilledFormId, FormId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { everyField, formOf, origin } from './fixtures';

const binderId = 'binder' as BinderId;
const text = everyField(true).filter(({ kind }) => kind === 'text');
const order: FormDemand = { closing: false, outcomes: ['order'] };

function demanding(demandedFor: FormDemand | undefined): Form {
  return newForm({ id: 'form' as FormId, binderId, origin }, { ...formOf(text), demandedFor }, 1);
}

function filled(id: string, form: Form, answers: readonly Answer[] = []): FilledForm {
  const dossierId = 'dossier' as DossierId;
  const date = plainDate('2026-03-13');
  return { id: id as FilledFormId, binderId, dossierId, form: versionOf(form), answers, date, addedAt: 1 };
}

const answered: readonly Answer[] = [{ field: 'text' as FieldKey, text: 'Pumpe' }];
const ordering = { outcomeId: 'order', closes: false };
const closing = { outcomeId: null, closes: true };

describe('a form that has to be filled in first', () => {
  test('is named for the outcomes that wait for it and for closing, each by itself', () => {
    const forOrder = [demanding(order)];
    const forClosing = [demanding({ closing: true, outcomes: [] })];
    expect(demandedForms(forOrder, [], ordering)).toEqual([{ form: forOrder[0], begun: null }]);
    expect(demandedForms(forOrder, [], { outcomeId: 'talked', closes: true })).toEqual([]);
    expect(demandedForms(forClosing, [], closing)).toHaveLength(1);
    expect(demandedForms(forClosing, [], { outcomeId: 'talked', closes: true })).toHaveLength(1);
    expect(demandedForms(forClosing, [], ordering)).toEqual([]);
    expect(demandedForms([demanding(undefined)], [], { outcomeId: 'order', closes: true })).toEqual([]);
  });

  test('is done once it was filled in completely, in whatever version it was then', () => {
    const form = demanding(order);
    const later = nextForm(form, { ...form, fields: everyField(true) });
    expect(demandedForms([later], [filled('one', form, answered)], ordering)).toEqual([]);
    expect(demandedForms([later], [filled('one', later, answered)], ordering)).toHaveLength(1);
  });

  test('names the newest one that was begun, to go on with', () => {
    const form = demanding(order);
    expect(demandedForms([form], [filled('one', form), filled('two', form)], ordering)).toEqual([
      { form, begun: 'two' },
    ]);
  });
});
