import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentDay, documentTitle, groupPages, pagesOf } from '@shared/domain/documents/pages';
import { guessKind } from '@shared/domain/documents/guess-kind';
import { problemWith } from '@shared/domain/documents/intake';
import { documentKinds, type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { DocumentId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binderId, dossierId } from '../fixtures';

const documentId = (number: number) => `01890a5d-ac96-774b-9000-${String(number).padStart(12, '0')}` as DocumentId;

function documentWith(number: number, fields: Partial<DossierDocument> = {}): DossierDocument {
  return {
    ...nothingSaid,
    id: documentId(number),
    binderId,
    dossierId: dossierId(1),
    name: `Blatt ${number}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: 'a'.repeat(64),
    addedAt: 1_773_400_000_000 + number,
    ...fields,
  };
}

/** Documents that replace each other at will, also in circles, also what is not there. */
const someDocuments = fc
  .array(
    fc.record({
      replaces: fc.option(fc.integer({ min: 0, max: 12 })),
      pinned: fc.boolean(),
      kind: fc.constantFrom(...documentKinds),
      date: fc.constantFrom(null, plainDate('2026-03-01'), plainDate('2026-03-02')),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ replaces, ...fields }, index) =>
      documentWith(index, { ...fields, replaces: replaces === null ? null : documentId(replaces) }),
    ),
  );

describe('the pages of a dossier', () => {
  test('hold each document exactly once, whatever replaces what', () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const pages = groupPages(pagesOf(documents)).flatMap((group) => group.pages);
        const found = pages.flatMap(({ document, earlier }) => [document, ...earlier]);
        expect(found.map(({ id }) => id).toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
      }),
      { numRuns: 1_000 },
    );
  });

  test('do not depend on the order in which the documents are read', () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        expect(groupPages(pagesOf(documents.toReversed()))).toEqual(groupPages(pagesOf(documents)));
      }),
    );
  });

  test('begin with what is pinned, go on by kind, and in each by day, the newest first', () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const groups = groupPages(pagesOf(documents));
        const keys = ['pinned', ...documentKinds];
        expect(groups.map(({ key }) => keys.indexOf(key))).toEqual(
          groups.map(({ key }) => keys.indexOf(key)).toSorted((left, right) => left - right),
        );
        for (const { key, pages } of groups) {
          for (const { document } of pages)
            expect(key === 'pinned' ? document.pinned : !document.pinned && document.kind === key).toBe(true);
          const days = pages.map(({ document }) => documentDay(document));
          expect(days).toEqual(days.toSorted().reverse());
        }
      }),
    );
  });

  test('show the newest version, with the earlier ones behind it', () => {
    const [first, second, third] = [
      documentWith(1),
      documentWith(2, { replaces: documentId(1) }),
      documentWith(3, { replaces: documentId(2) }),
    ];
    expect(pagesOf([second, third, first])).toEqual([{ document: third, earlier: [second, first] }]);
    expect(pagesOf([first, third])).toEqual([
      { document: third, earlier: [] },
      { document: first, earlier: [] },
    ]);
  });

  test('are called as the user calls them, or as the file is', () => {
    expect(documentTitle({ title: ' Unser Angebot ', name: 'x.pdf' })).toBe('Unser Angebot');
    expect(documentTitle({ title: ' ', name: 'Angebot 12.pdf' })).toBe('Angebot 12');
  });
});

test.each([
  ['Angebot_2026-03.pdf', 'offer'],
  ['Hausangebot.docx', 'offer'],
  ['Quote 12.pdf', 'offer'],
  ['Koffer.pdf', 'other'],
  ['Kostenvoranschlag Dach.pdf', 'estimate'],
  ['Wartungsvertrag.pdf', 'contract'],
  ['Kalkulation.xlsx', 'calculation'],
  ['Preise.ods', 'calculation'],
  ['Kalkstein.pdf', 'other'],
  ['Zeitplan.pdf', 'schedule'],
  ['AW Ihre Anfrage.eml', 'email'],
  ['IMG_0012.JPG', 'photo'],
  ['brief.docx', 'other'],
] as const)('%s is taken for: %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});

describe('files that are to come in', () => {
  const file = (name: string, size: number) => ({ name, size });

  test('are as many and as large as can be dealt with', () => {
    expect(problemWith([file('a', 30_000_000)], 30)).toBe(null);
    expect(problemWith([], 30)).toBe(null);
  });

  test('are named when they are too large, and what is not could come in without them', () => {
    const [small, large] = [file('klein', 1), file('gross', 30_000_001)];
    expect(problemWith([small, large], 30)).toEqual({ kind: 'tooLarge', files: [large], others: [small] });
    expect(problemWith([large], 31)).toBe(null);
  });

  test('are refused when there are too many of them, or too much altogether', () => {
    expect(
      problemWith(
        Array.from({ length: 1_001 }, () => file('x', 1)),
        30,
      )?.kind,
    ).toBe('tooMany');
    expect(
      problemWith(
        Array.from({ length: 20 }, () => file('x', 30_000_000)),
        30,
      )?.kind,
    ).toBe('tooMuch');
  });
});
