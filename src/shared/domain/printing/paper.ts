/** A sheet of paper as it lies in the printer, in millimetres, upright. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const paperNames = ['a4', 'letter'] as const;
export type PaperName = (typeof paperNames)[number];

export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** Where paper is US Letter (Unicode CLDR, supplemental data "paperSize"); everywhere else it is A4. */
const letterRegions: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** @param region of the user's locale, as `US` or `DE`; undefined when it is not known. */
export function usualPaper(region: string | undefined): PaperName {
  return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4';
}

/** What an address is printed on: a single label, or an envelope lying on its side. */
export const addressFormats = ['label', 'dl', 'c5', 'number10'] as const;
export type AddressFormat = (typeof addressFormats)[number];

export const addressPapers: Readonly<Record<AddressFormat, Paper>> = {
  label: { width: 89, height: 36 },
  dl: { width: 220, height: 110 },
  c5: { width: 229, height: 162 },
  number10: { width: 241.3, height: 104.8 },
};

/** The business envelope that goes with a paper. */
export function usualEnvelope(paper: PaperName): AddressFormat {
  return paper === 'letter' ? 'number10' : 'dl';
}

/** The holes of a two-ring binder (ISO 838): 80 mm apart, half of that above and below the middle, 12 mm from the edge, 6 mm wide. */
export const punch = { apart: 80, fromEdge: 12, across: 6 } as const;

/** How far from the upper edge the middle of each hole lies, in millimetres. */
export function punchHeights({ height }: Paper): readonly [number, number] {
  return [(height - punch.apart) / 2, (height + punch.apart) / 2];
}
