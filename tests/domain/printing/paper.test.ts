import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressField, addressLines, addressSize, hasAddress } from '@shared/domain/printing/address';
import {
  type DossierPart,
  dossierParts,
  dossierPrint,
  newestEntries,
  usualParts,
} from '@shared/domain/printing/dossier-print';
import { pageRules, type PageFrame } from '@shared/domain/printing/page-rules';
import {
  addressFormats,
  addressPapers,
  paperNames,
  papers,
  punchHeights,
  usualEnvelope,
  usualPaper,
} from '@shared/domain/printing/paper';
import { newCalculation } from '@shared/domain/calculating/new-calculation';
import type { Calculation } from '@shared/domain/records/calculation';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { Playbook } from '@shared/domain/records/playbook';
import type { Contact } from '@shared/domain/records/contact';
import type { CalculationId } from '@shared/domain/records/ids';
import { dossierWith, momentAt } from '../fixtures';

describe('the paper', () => {
  it.each([
    ['DE', 'a4', 'dl'],
    ['GB', 'a4', 'dl'],
    ['US', 'letter', 'number10'],
    ['CA', 'letter', 'number10'],
    [undefined, 'a4', 'dl'],
  ] as const)('is the usual one of the country: %s', (region, paper, envelope) => {
    expect(usualPaper(region)).toBe(paper);
    expect(usualEnvelope(usualPaper(region))).toBe(envelope);
  });

  it.each(paperNames)('is punched 80 mm apart, the same above and below: %s', (name) => {
    const paper = papers[name];
    const [upper, lower] = punchHeights(paper);
    expect(lower - upper).toBeCloseTo(80);
    expect(upper).toBeCloseTo(paper.height - lower);
  });
});

describe('the rules of a page', () => {
  const frame = (title: string): PageFrame => ({
    paper: papers.a4,
    margins: [1, 2, 3, 4],
    head: {
      title,
      aside: 'Own',
      foot: 'Printed',
      numbering: [{ words: 'Page ' }, { count: 'page' }, { words: ' of ' }, { count: 'pages' }],
    },
  });

  it('name the size, the margins, the title and the numbers', () => {
    const rules = pageRules(frame('Keller'));
    expect(rules).toContain('size: 210mm 297mm; margin: 1mm 2mm 3mm 4mm;');
    expect(rules).toContain('@top-left { content: "Keller";');
    expect(rules).toContain('content: "Page " counter(page) " of " counter(pages);');
  });

  it('keep every name between its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const content = /content: "((?:[^"\\]|\\.)*)";/s.exec(pageRules(frame(`"}${name}`)))?.[1] ?? '';
        expect(content).not.toMatch(/["\n\r\f<>{};\u202a-\u202e]/);
        expect(content.startsWith(String.raw`\22 \7d `)).toBe(true);
      }),
    );
  });

  it('say that a title goes on', () => {
    expect(pageRules(frame('x'.repeat(300)))).toContain(`"${'x'.repeat(120)}…"`);
  });
});

describe('an address', () => {
  it('is company, name and what the card says, each once and without empty lines', () => {
    const card = {
      company: 'Möbelhaus Keller',
      name: ' Annemarie  Keller ',
      address: '\nMöbelhaus Keller\nRing 1\n\n50667 Köln\n',
    };
    expect(addressLines(card)).toEqual(['Möbelhaus Keller', 'Annemarie Keller', 'Ring 1', '50667 Köln']);
    expect(hasAddress(card)).toBe(true);
    expect(hasAddress({ address: ' \n' })).toBe(false);
  });
});

describe('the letters of an address', () => {
  it.each(addressFormats)('are as usual for a short one, and smaller for a long one: %s', (format) => {
    const short = ['Möbelhaus Keller', 'Annemarie Keller', 'Ring 1', '50667 Köln'];
    const long = Array.from(
      { length: 6 },
      (_, index) => `${index} ${'Weitershausen’sche Hotelbetriebsgesellschaft '.repeat(2)}`,
    );
    expect(addressSize(short, format)).toBe(format === 'label' ? 10.5 : 12.5);
    expect(addressSize(long, format)).toBeLessThan(addressSize(short, format));
    const { left, top, width, height } = addressField(format);
    expect(left + width).toBeLessThan(addressPapers[format].width);
    expect(top + height).toBeLessThan(addressPapers[format].height);
  });
});

const calculationId = (number: number) =>
  `01890a5d-ac96-774b-b000-${String(number).padStart(12, '0')}` as CalculationId;

function calculationWith(number: number, replaces?: number): Calculation {
  const begun = newCalculation(dossierWith(), calculationId(number), momentAt('2026-03-13'), {
    kind: 'offer',
    title: '',
    currency: 'EUR',
  });
  const version = replaces === undefined ? 1 : 2;
  return { ...begun, version, replaces: replaces === undefined ? null : calculationId(replaces), addedAt: number };
}

const playbook = { name: 'Erstanruf' } as unknown as Playbook;
const filledForm = (addedAt: number) => ({ addedAt }) as unknown as FilledForm;

describe('a dossier on paper', () => {
  const contacts = Array.from({ length: 25 }, (_, index) => ({ id: String(index) }) as unknown as Contact);

  it('has its chosen parts in their own order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dossierParts]), (chosen) => {
        const within = [[calculationWith(1)], [filledForm(1)], playbook] as const;
        const { parts } = dossierPrint(dossierWith(), contacts, new Set(chosen), 'all', ...within);
        expect(parts).toEqual(dossierParts.filter((part) => chosen.includes(part)));
      }),
    );
  });

  it('has the newest version of each calculation, and no room for none', () => {
    const all = [calculationWith(1), calculationWith(2, 1), calculationWith(3)];
    const print = (calculations: readonly Calculation[]) =>
      dossierPrint(dossierWith(), contacts, new Set(dossierParts), 'all', calculations, [filledForm(1)], playbook);
    expect(print(all).calculations.map(({ version }) => version)).toEqual([1, 2]);
    expect(print([]).parts).toEqual(dossierParts.filter((part) => part !== 'calculations'));
  });

  it('has the filled forms, the newest first, and no room for none', () => {
    const print = (...filledForms: FilledForm[]) =>
      dossierPrint(dossierWith(), contacts, new Set(dossierParts), 'all', [calculationWith(1)], filledForms, playbook);
    expect(print(filledForm(1), filledForm(2)).filledForms).toEqual([filledForm(2), filledForm(1)]);
    expect(print().parts).toEqual(dossierParts.filter((part) => part !== 'filledForms'));
  });

  it('has the playbook of the next talk only when that is chosen', () => {
    const print = (parts: readonly DossierPart[], ...of: [] | [Playbook]) =>
      dossierPrint(dossierWith(), contacts, new Set(parts), 'all', [], [], ...of).parts;
    expect(print(dossierParts, playbook)).toContain('playbook');
    expect(print(usualParts, playbook)).not.toContain('playbook');
    expect(print(dossierParts)).not.toContain('playbook');
  });

  it('has the whole log, or the newest of it and how much there is', () => {
    const print = (length: 'all' | 'newest') => dossierPrint(dossierWith(), contacts, new Set(dossierParts), length);
    expect(print('all')).toMatchObject({ contacts, contactCount: 25 });
    expect(print('newest')).toMatchObject({ contacts: contacts.slice(0, newestEntries), contactCount: 25 });
  });
});
