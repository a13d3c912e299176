import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '@shared/domain/base/records-diff';
import { formRules, newForm, nextForm, versionOf } from '@shared/domain/forms/change-form';
import { formFile } from '@shared/domain/forms/form-file';
import { isTakenUnasked, planTemplates, takeTemplates } from '@shared/domain/templates/take-templates';
import { mostFileCharacters } from '@shared/domain/templates/template-file';
import type { Form, FormVersion } from '@shared/domain/records/form';
import type { BinderId, FormId } from '@shared/domain/records/ids';
import { everyField, formOf, versions } from './fixtures';

const binderId = '0199f000-0000-7000-8000-000000000c02' as BinderId;
let next = 0;
const moment = { instant: 1, newId: () => `0199f000-0000-7000-8000-${String(next++).padStart(12, '0')}` };
const manyForms = fc.uniqueArray(versions, { maxLength: 4, selector: ({ origin }) => origin });

/** The forms of the binder after a file was taken as it is proposed. */
function taken(present: readonly Form[], forms: readonly FormVersion[], all = false): Form[] {
  const plan = planTemplates(formRules, present, forms);
  const chosen = new Set(plan.filter((one) => all || isTakenUnasked(one)).map(({ offered }) => offered.origin));
  const diff = takeTemplates(formRules, binderId, plan, chosen, moment);
  const changed = present.map((form) => {
    const change = diff.changed.find(({ id }) => id === form.id);
    return change ? applyChange(form, change) : form;
  });
  return [...changed, ...diff.added];
}

const kept = (form: FormVersion, version = form.version) =>
  newForm({ id: moment.newId() as FormId, binderId, origin: form.origin }, form, 1, version);

describe('a file of forms', () => {
  test('holds what was exported, and nothing of the binder', () => {
    fc.assert(
      fc.property(manyForms, (forms) => {
        const file = formFile.write(forms.map((form) => kept(form)));
        expect(formFile.read(file)).toEqual({ ok: true, value: forms.map(versionOf) });
        expect(file).not.toContain(binderId);
      }),
    );
  });

  test('taken twice changes nothing the second time', () => {
    fc.assert(
      fc.property(manyForms, manyForms, fc.boolean(), (forms, here, all) => {
        const once = taken(
          here.map((form) => kept(form)),
          forms,
          all,
        );
        expect(taken(once, forms, all)).toEqual(once);
      }),
    );
  });

  test('with a newer version of a known form becomes its next version; an older one changes nothing', () => {
    const first = formOf(everyField());
    const later = { ...first, version: 3, name: 'Bedarf, neu' };
    const [after] = taken([kept(first)], [later]);
    expect(after).toMatchObject({ version: 3, name: 'Bedarf, neu' });
    expect(planTemplates(formRules, [kept(later)], [first])[0]?.standing).toBe('earlier');
    expect(taken([kept(later)], [first], true)).toMatchObject([{ version: 3, name: 'Bedarf, neu' }]);
  });

  test('does not overwrite what was changed here unless it is said', () => {
    const first = formOf(everyField());
    const mine = nextForm(kept(first), { ...first, name: 'Mine' });
    const theirs = { ...first, version: 2, name: 'Theirs' };
    expect(planTemplates(formRules, [mine], [theirs])[0]?.standing).toBe('differs');
    expect(taken([mine], [theirs])).toEqual([mine]);
    expect(taken([mine], [theirs], true)).toMatchObject([{ version: 3, name: 'Theirs' }]);
  });

  const [one] = everyField().slice(1);
  const fileWith = (forms: unknown, head: object = {}) =>
    JSON.stringify({ format: 'ringbuch-forms', formatVersion: 1, forms, ...head });
  const good = formOf(everyField());

  test.each<[string, string, string]>([
    ['no JSON', '{', 'otherFile'],
    ['nothing', '', 'otherFile'],
    ['null', 'null', 'otherFile'],
    ['a list', '[]', 'otherFile'],
    ['another format', JSON.stringify({ format: 'other', formatVersion: 1, forms: [] }), 'otherFile'],
    ['a later version', fileWith([], { formatVersion: 2, forms: 'unknown' }), 'newer'],
    ['forms that are none', fileWith({}), 'damaged'],
    ['one form twice', fileWith([good, good]), 'damaged'],
    ['an origin that is no id', fileWith([{ ...good, origin: '../../x' }]), 'damaged'],
    ['version 0', fileWith([{ ...good, version: 0 }]), 'damaged'],
    ['a version without a next one', fileWith([{ ...good, version: 1e308 }]), 'damaged'],
    ['one field twice', fileWith([formOf([...everyField(), ...everyField()])]), 'damaged'],
    ['a kind that is not known', fileWith([{ ...good, fields: [{ ...one, kind: 'script' }] }]), 'damaged'],
    ['a key that is a path', fileWith([{ ...good, fields: [{ ...one, key: '__proto__' }] }]), 'damaged'],
    [
      'too many fields',
      fileWith([{ ...good, fields: Array.from({ length: 201 }, (_, at) => ({ ...one, key: `k${at}` })) }]),
      'damaged',
    ],
    ['a name that nobody typed', fileWith([{ ...good, name: 'x'.repeat(201) }]), 'damaged'],
    ['a name that is an object', fileWith([{ ...good, name: { toString: 'x' } }]), 'damaged'],
    ['too many forms', fileWith(Array.from({ length: 201 }, () => good)), 'damaged'],
    [
      'depth',
      `{"format":"ringbuch-forms","formatVersion":1,"forms":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'damaged',
    ],
    ['a text without end', ' '.repeat(mostFileCharacters + 1), 'tooLarge'],
  ])('from outside with %s is refused', (_what, text, problem) => {
    expect(formFile.read(text)).toEqual({ ok: false, problem });
  });

  test('from outside brings only what the format names', () => {
    const text = fileWith([good]).replace(
      '"version":1',
      '"version":1,"__proto__":{"admin":true},"id":"x","onload":"alert(1)"',
    );
    const read = formFile.read(`\ufeff${text}`);
    expect(read).toEqual({ ok: true, value: [good] });
    expect(read.ok && Object.keys(read.value[0] ?? {}).sort()).toEqual([
      'fields',
      'name',
      'origin',
      'purpose',
      'version',
    ]);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  test('with markup keeps it as the text that it is', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(formFile.read(formFile.write([{ ...good, name }]))).toMatchObject({ value: [{ name }] });
  });
});
