import type { StoredPerson } from '@shared/domain/export/person-file';
import type { PageRow, PageSection, ReadablePage } from '@shared/domain/export/readable-page';
import type { HistoryLine } from '@shared/domain/history/history-line';
import { totalsOf } from '@shared/domain/calculating/totals';
import type { Calculation } from '@shared/domain/records/calculation';
import type { TypedLine } from '@shared/domain/records/calculation-draft';
import type { Contact } from '@shared/domain/records/contact';
import type { DossierDocument } from '@shared/domain/records/document';
import { type Dossier, type InfoCard, type Reminder, titleOf } from '@shared/domain/records/dossier';
import type { FilledForm } from '@shared/domain/records/filled-form';
import { wordsOf } from '@shared/domain/records/log-draft';
import { type DayTime, momentOfInstant } from '@shared/domain/time/moment';
import { plainDate } from '@shared/domain/time/plain-date';
import { describeCalculation, describeCalculationLine, percent } from './describe-calculation';
import { careRows, describeSettled } from './describe-care';
import { contactTitle } from './describe-contact';
import { describeSheet, sheetLines } from './describe-form';
import { describeLine, lineDetails } from './describe-history';
import { describePromise, describePromiseEnd } from './describe-promise';
import { describeRepetition } from './describe-repetition';
import type { I18n } from './i18n-context';

/** What the page of one person is made of. */
export interface PersonOnPage extends Omit<StoredPerson, 'documents'> {
  readonly documents: readonly (DossierDocument & { readonly path: string })[];
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
}

/** No day is today on a page that is read years later: each date has its year. */
const never = plainDate('1000-01-01');

/** The page that tells a person all that is stored of them, in the user's language, with dates written out. */
export function personPage(person: PersonOnPage, madeAt: DayTime, i18n: I18n): ReadablePage {
  const { t, locale } = i18n;
  const name = titleOf(person.dossier.card) || t('unnamed');
  return {
    language: locale.tag,
    title: t('erase.export.page.title', { name }),
    intro: [t('erase.export.page.made', { day: whenOf(madeAt, i18n) }), t('erase.export.page.allData')],
    sections: [
      section(
        'card',
        [...cardRows(person.dossier.card, i18n), ...careRows(person.dossier.care, i18n, never, null)],
        'none',
        i18n,
      ),
      section('filing', filingRows(person.dossier, i18n), 'none', i18n),
      section(
        'log',
        person.contacts.map((contact) => contactRow(contact, i18n)),
        'noLog',
        i18n,
      ),
      section(
        'documents',
        person.documents.map((document) => documentRow(document, i18n)),
        'noDocuments',
        i18n,
      ),
      section(
        'calculations',
        person.calculations.map((calculation) => calculationRow(calculation, i18n)),
        'none',
        i18n,
      ),
      section(
        'filledForms',
        person.filledForms.map((sheet) => sheetRow(sheet, i18n)),
        'none',
        i18n,
      ),
      section(
        'reminders',
        person.reminders.map((reminder) => reminderRow(reminder, i18n)),
        'none',
        i18n,
      ),
      section('drafts', draftRows(person, i18n), 'none', i18n),
      section(
        'changes',
        person.lines.toReversed().map((line) => changeRow(line, i18n)),
        'none',
        i18n,
      ),
    ],
  };
}

type Heading =
  'card' | 'filing' | 'log' | 'documents' | 'calculations' | 'filledForms' | 'reminders' | 'drafts' | 'changes';

function section(
  heading: Heading,
  rows: readonly PageRow[],
  empty: 'none' | 'noLog' | 'noDocuments',
  { t }: I18n,
): PageSection {
  return { heading: t(`erase.export.page.${heading}`), rows, empty: t(`erase.export.page.${empty}`) };
}

/** What is filled of a card, field by field. */
export function cardRows(card: Partial<InfoCard>, { t, formats }: I18n): PageRow[] {
  const rows: [string, string | null | undefined][] = [
    [t('card.name'), card.name],
    [t('card.position'), card.position],
    [t('card.company'), card.company],
    [t('card.phone'), card.phones?.join('\n')],
    [t('card.email'), card.emails?.join('\n')],
    [t('card.address'), card.address],
    [t('card.class'), card.class],
    [t('card.source'), card.source],
    [t('card.birthday'), card.birthday && formats.birthday(card.birthday)],
    [t('card.notes'), card.notes],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type FilingLabel =
  'place' | 'next' | 'about' | 'estimate' | 'repeats' | 'promise' | 'reached' | 'tried' | 'attempts' | 'created';

/** Where the dossier lies, what is next, and what was promised. */
export function filingRows(dossier: Dossier, i18n: I18n): PageRow[] {
  const { t, formats } = i18n;
  const { place, task, about, promise, lastReached, lastTried, attempts, minutes, binnedAt, createdAt } = dossier;
  const repeats = dossier.sheet?.repeats ?? null;
  const label = (key: FilingLabel) => t(`erase.export.page.${key}`);
  const lies = formats.place(place, never);
  const binned = binnedAt && t('erase.export.page.placeBin', { when: whenOf(momentOfInstant(binnedAt), i18n) });
  return [
    { label: label('place'), value: binned ? `${binned}; ${lies}` : lies },
    { label: label('next'), value: t(`task.${task}`) },
    ...(about ? [{ label: label('about'), value: about }] : []),
    ...(minutes === null ? [] : [{ label: label('estimate'), value: formats.duration(minutes) }]),
    ...(repeats ? [{ label: label('repeats'), value: describeRepetition(repeats, i18n) }] : []),
    ...(promise ? [{ label: label('promise'), value: describePromise(promise, i18n, never) }] : []),
    { label: label('reached'), value: lastReached ? whenOf(lastReached, i18n) : t('erase.export.page.never') },
    { label: label('tried'), value: lastTried ? whenOf(lastTried, i18n) : t('erase.export.page.never') },
    { label: label('attempts'), value: formats.number(attempts) },
    { label: label('created'), value: whenOf(momentOfInstant(createdAt), i18n) },
  ];
}

function contactRow(contact: Contact, i18n: I18n): PageRow {
  const { at, text, filedTo } = contact;
  const parts = [
    contactTitle(contact, i18n),
    text,
    describePromiseEnd(contact, i18n, never),
    describeSettled(contact, i18n, never),
    filedTo && i18n.t('today.filed', { place: i18n.formats.place(filedTo, never) }),
  ];
  return { label: whenOf(at, i18n), value: parts.filter(Boolean).join('\n') };
}

function documentRow(document: DossierDocument & { readonly path: string }, i18n: I18n): PageRow {
  const { name, path, bytes, addedAt, kind, title } = document;
  const size = i18n.t('erase.export.page.bytes', { bytes: i18n.formats.number(bytes) });
  return {
    label: whenOf(momentOfInstant(addedAt), i18n),
    value: [title, `${name} (${size})`, i18n.t(`documents.kindOf.${kind}`)].filter(Boolean).join('\n'),
    file: path,
  };
}

/** Every line with all that is stored of it, and what they come to. */
function calculationRow(calculation: Calculation, i18n: I18n): PageRow {
  const { t, formats } = i18n;
  const { currency, discount, notes, validUntil, addedAt } = calculation;
  const { lines } = totalsOf(calculation.lines, discount, currency);
  const value = [
    describeCalculation(calculation, i18n),
    validUntil && `${t('calculations.validUntil')}: ${formats.longDay(validUntil, never)}`,
    ...calculation.lines.map((line, index) => describeCalculationLine(line, lines[index], currency, i18n)),
    discount !== '0' && `${t('calculations.discountOnAll')}: ${percent(discount, i18n)}`,
    notes,
  ];
  return { label: whenOf(momentOfInstant(addedAt), i18n), value: value.filter(Boolean).join('\n') };
}

function sheetRow(sheet: FilledForm, i18n: I18n): PageRow {
  const value = [describeSheet(sheet, i18n), ...sheetLines(sheet, i18n)].join('\n');
  return { label: whenOf(momentOfInstant(sheet.addedAt), i18n), value };
}

function reminderRow({ reminds, about, place }: Reminder, { t, formats }: I18n): PageRow {
  const label = [t(`reminder.${reminds.kind}`), about].filter(Boolean).join(': ');
  return { label, value: formats.place(place, never) };
}

/** What is half filled in, with what each field asks where its sheet is known. */
function sheetDraftRows({ filledForms, filledFormDrafts }: PersonOnPage, { t }: I18n): PageRow[] {
  return filledFormDrafts.map(({ filledFormId, typed }) => {
    const fields = filledForms.find(({ id }) => id === filledFormId)?.form.fields ?? [];
    const name = filledForms.find(({ id }) => id === filledFormId)?.form.name ?? '';
    const lines = typed.answers.flatMap(({ field: key, text, chosen }) => {
      const field = fields.find((one) => one.key === key);
      const options = field && 'options' in field ? field.options : [];
      const labels = chosen.map((one) => options.find((option) => option.key === one)?.label ?? one);
      const said = [text, ...labels].filter(Boolean).join(', ');
      return said === '' ? [] : [`${field?.label ?? key}: ${said}`];
    });
    const label = t('erase.export.page.draftFilledForm', { name });
    return { label, value: [typed.date, ...lines].filter(Boolean).join('\n') };
  });
}

function typedLine({ description, quantity, unit, price, discount, tax }: TypedLine): string {
  return [description, quantity, unit, price, discount, tax].filter(Boolean).join(' | ');
}

function draftRows(person: PersonOnPage, i18n: I18n): PageRow[] {
  const { draft, cardDraft, calculationDrafts } = person;
  const typed =
    draft && [...wordsOf(draft), draft.about, draft.dateText, draft.timeText, draft.promiseWords].filter(Boolean);
  const log = typed?.length ? [{ label: i18n.t('erase.export.page.draftLog'), value: typed.join('\n') }] : [];
  const card = cardDraft ? cardRows(cardDraft.card, i18n) : [];
  const calculations = calculationDrafts.map(({ typed: { title, date, validUntil, lines, discount: off, notes } }) => ({
    label: i18n.t('erase.export.page.draftCalculation'),
    value: [title, date, validUntil, ...lines.map(typedLine), off, notes].filter(Boolean).join('\n'),
  }));
  return [
    ...log,
    ...card.map(({ label, value }) => ({ label: `${i18n.t('erase.export.page.draftCard')}: ${label}`, value })),
    ...calculations,
    ...sheetDraftRows(person, i18n),
  ];
}

function changeRow(line: HistoryLine, i18n: I18n): PageRow {
  const value = [describeLine(line, i18n, never), ...lineDetails(line, i18n, never)].join('\n');
  return { label: whenOf(momentOfInstant(line.at), i18n), value };
}

function whenOf({ date, time }: DayTime, { formats }: I18n): string {
  return `${formats.longDay(date, never)}, ${formats.time(time)}`;
}
