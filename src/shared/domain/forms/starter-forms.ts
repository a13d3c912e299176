import type { Currency } from '../calculating/currency';
import type { FieldKind, FormField, FormVersion } from '../records/form';
import type { FieldKey, FormOrigin, OptionKey } from '../records/ids';

type Named<Form extends string, Key extends string> = `${Form}.${'name' | 'purpose' | Key}`;

/** The texts of the starter forms: the catalogues of both languages have them (`starterForms.…`). */
export type StarterText =
  | Named<
      'infoCard',
      | `${'about' | 'business' | 'employees' | 'decides' | 'supplier' | 'talk' | 'occasion' | 'opening'}`
      | `${'potential' | 'prepared' | 'website' | 'numberChecked' | 'openingReady' | 'exampleReady'}`
      | `${'none' | 'competitor' | 'themselves' | 'unknown' | 'employeesUnit' | 'potentialHelp'}`
    >
  | Named<
      'needs',
      | `${'situation' | 'today' | 'trouble' | 'goal' | 'deciding' | 'criteria' | 'price' | 'quality' | 'service'}`
      | `${'delivery' | 'references' | 'budget' | 'decides' | 'decidesBy' | 'urgency' | 'now' | 'quarter' | 'year'}`
      | `${'open' | 'nextStep'}`
    >
  | Named<
      'offerFollowUp',
      | `${'sentOn' | 'read' | 'whole' | 'partly' | 'notYet' | 'liking' | 'openPoints' | 'price' | 'scope' | 'time'}`
      | `${'approval' | 'competitor' | 'objections' | 'chance' | 'decidesBy' | 'agreed'}`
    >
  | Named<
      'complaint',
      | `${'since' | 'about' | 'product' | 'delivery' | 'invoice' | 'service' | 'other' | 'happened' | 'wanted'}`
      | `${'damage' | 'weight' | 'weightHelp' | 'answering' | 'answerBy' | 'steps' | 'thanked' | 'passedOn' | 'answered'}`
      | `${'askedAfter' | 'solution'}`
    >
  | Named<
      'satisfaction',
      | `${'overall' | 'overallHelp' | 'product' | 'advice' | 'delivery' | 'again' | 'yes' | 'perhaps' | 'no'}`
      | `${'praise' | 'better' | 'recommends' | 'whom'}`
    >;

export type Texts = (key: StarterText) => string;

/** Which forms these are, in every binder and on every machine: added twice they are there once, and a team's changes meet. */
const origins = {
  infoCard: '0199f000-0000-7000-8000-000000000001',
  needs: '0199f000-0000-7000-8000-000000000002',
  offerFollowUp: '0199f000-0000-7000-8000-000000000003',
  complaint: '0199f000-0000-7000-8000-000000000004',
  satisfaction: '0199f000-0000-7000-8000-000000000005',
} as const;
type Starter = keyof typeof origins;

/** The forms to begin with, in the user's language. Nothing about them is special once they are in a binder. */
export function starterForms(texts: Texts, currency: Currency): FormVersion[] {
  return [
    infoCard(texts),
    needs(texts, currency),
    offerFollowUp(texts),
    complaint(texts, currency),
    satisfaction(texts),
  ];
}

type TextOf<Form extends Starter> =
  Extract<StarterText, `${Form}.${string}`> extends `${Form}.${infer Key}` ? Key : never;

/** Builds the fields of one form: each is known by the name of its text. */
function fieldsOf<Form extends Starter>(form: Form, texts: Texts) {
  type Key = TextOf<Form>;
  const say = (key: Key) => texts(`${form}.${key}` as StarterText);
  const common = (key: Key, help?: Key) => ({
    key: key as string as FieldKey,
    label: say(key),
    help: help ? say(help) : '',
  });
  const option = (key: Key) => ({ key: key as string as OptionKey, label: say(key) });
  const field =
    <Kind extends FieldKind>(kind: Kind) =>
    (key: Key, { required = false, help }: { readonly required?: boolean; readonly help?: Key } = {}) => ({
      kind,
      ...common(key, help),
      required,
    });
  return {
    say,
    required: { required: true } as const,
    section: (key: Key): FormField => ({ kind: 'section', ...common(key) }),
    text: (...of: Parameters<ReturnType<typeof field>>): FormField => ({ ...field('text')(...of), preset: '' }),
    longText: (...of: Parameters<ReturnType<typeof field>>): FormField => ({ ...field('longText')(...of), preset: '' }),
    date: (...of: Parameters<ReturnType<typeof field>>): FormField => ({ ...field('date')(...of), preset: '' }),
    number: (key: Key, unit: string): FormField => ({ ...field('number')(key), unit, preset: '' }),
    amount: (key: Key, currency: Currency): FormField => ({ ...field('amount')(key), currency, preset: '' }),
    rating: (...of: Parameters<ReturnType<typeof field>>): FormField => ({ ...field('rating')(...of), scale: 5 }),
    choice: (key: Key, options: readonly Key[]): FormField => ({
      ...field('choice')(key),
      options: options.map(option),
      preset: null,
    }),
    choices: (key: Key, options: readonly Key[]): FormField => ({
      ...field('choices')(key),
      options: options.map(option),
      preset: [],
    }),
    checklist: (key: Key, options: readonly Key[]): FormField => ({
      ...field('checklist')(key),
      options: options.map(option),
    }),
  };
}

function starter(form: Starter, texts: Texts, fields: readonly FormField[]): FormVersion {
  return {
    origin: origins[form] as string as FormOrigin,
    version: 1,
    name: texts(`${form}.name`),
    purpose: texts(`${form}.purpose`),
    fields,
  };
}

function infoCard(texts: Texts): FormVersion {
  const form = fieldsOf('infoCard', texts);
  return starter('infoCard', texts, [
    form.section('about'),
    form.text('business', form.required),
    form.number('employees', form.say('employeesUnit')),
    form.text('decides'),
    form.choice('supplier', ['none', 'competitor', 'themselves', 'unknown']),
    form.section('talk'),
    form.longText('occasion', form.required),
    form.longText('opening'),
    form.rating('potential', { help: 'potentialHelp' }),
    form.checklist('prepared', ['website', 'numberChecked', 'openingReady', 'exampleReady']),
  ]);
}

function needs(texts: Texts, currency: Currency): FormVersion {
  const form = fieldsOf('needs', texts);
  return starter('needs', texts, [
    form.section('situation'),
    form.longText('today'),
    form.longText('trouble', form.required),
    form.longText('goal', form.required),
    form.section('deciding'),
    form.choices('criteria', ['price', 'quality', 'service', 'delivery', 'references']),
    form.amount('budget', currency),
    form.text('decides', form.required),
    form.date('decidesBy'),
    form.choice('urgency', ['now', 'quarter', 'year', 'open']),
    form.longText('nextStep'),
  ]);
}

function offerFollowUp(texts: Texts): FormVersion {
  const form = fieldsOf('offerFollowUp', texts);
  return starter('offerFollowUp', texts, [
    form.date('sentOn'),
    form.choice('read', ['whole', 'partly', 'notYet']),
    form.rating('liking'),
    form.choices('openPoints', ['price', 'scope', 'time', 'approval', 'competitor']),
    form.longText('objections'),
    form.number('chance', '%'),
    form.date('decidesBy'),
    form.longText('agreed', form.required),
  ]);
}

function complaint(texts: Texts, currency: Currency): FormVersion {
  const form = fieldsOf('complaint', texts);
  return starter('complaint', texts, [
    form.date('since'),
    form.choice('about', ['product', 'delivery', 'invoice', 'service', 'other']),
    form.longText('happened', form.required),
    form.longText('wanted', form.required),
    form.amount('damage', currency),
    form.rating('weight', { help: 'weightHelp' }),
    form.section('answering'),
    form.date('answerBy', form.required),
    form.checklist('steps', ['thanked', 'passedOn', 'answered', 'askedAfter']),
    form.longText('solution'),
  ]);
}

function satisfaction(texts: Texts): FormVersion {
  const form = fieldsOf('satisfaction', texts);
  return starter('satisfaction', texts, [
    form.rating('overall', { required: true, help: 'overallHelp' }),
    form.rating('product'),
    form.rating('advice'),
    form.rating('delivery'),
    form.choice('again', ['yes', 'perhaps', 'no']),
    form.longText('praise'),
    form.longText('better'),
    form.choice('recommends', ['yes', 'perhaps', 'no']),
    form.text('whom'),
  ]);
}
