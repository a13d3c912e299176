import type { Paper } from './paper';

/** What stands on each page, and how large it is. */
export interface PageFrame {
  readonly paper: Paper;
  /** In millimetres: above, right, below, left. */
  readonly margins: readonly [number, number, number, number];
  /** Whose or what it is; null for a page that has nothing but its contents. */
  readonly head: PageHead | null;
}

export interface PageHead {
  readonly title: string;
  readonly aside: string;
  readonly foot: string;
  /** "Page 1 of 3" in pieces: words, with the number of the page and the number of pages between them. */
  readonly numbering: readonly PagePiece[];
}

export type PagePiece = { readonly words: string } | { readonly count: 'page' | 'pages' };

const longestTitle = 120;

/** The rules of paged media (CSS) for the pages. Whatever a name holds, it stays text between quotes. */
export function pageRules({ paper, margins, head }: PageFrame): string {
  const size = `size: ${paper.width}mm ${paper.height}mm; margin: ${margins.map((side) => `${side}mm`).join(' ')};`;
  if (head === null) return `@page { ${size} }`;
  const title = head.title.length > longestTitle ? `${head.title.slice(0, longestTitle).trimEnd()}…` : head.title;
  const corners = [
    // A title takes the room it needs, wrapped rather than cut.
    corner('top-left', quoted(title), 'font-weight: 600;'),
    corner('top-right', quoted(head.aside)),
    corner('bottom-left', quoted(head.foot)),
    corner('bottom-right', head.numbering.map(pieceOf).join(' ')),
  ];
  return `@page { ${size} ${corners.join(' ')} }`;
}

type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

function corner(place: Corner, content: string, more = ''): string {
  const [upright, side] = place.split('-');
  const near =
    upright === 'top' ? 'vertical-align: bottom; padding-bottom: 4mm;' : 'vertical-align: top; padding-top: 4mm;';
  return `@${place} { content: ${content}; text-align: ${side}; ${near} ${letters} ${more} }`;
}

const letters = `font-family: 'Inter Variable', sans-serif; font-size: 8.5pt; color: #000;`;

function pieceOf(piece: PagePiece): string {
  return 'count' in piece ? `counter(${piece.count})` : quoted(piece.words);
}

/** A CSS string. What could end it, or turn the direction of writing for what follows, is written as a number or left out. */
function quoted(text: string): string {
  const plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ');
  return `"${plain.replace(/["\\<>{};]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
