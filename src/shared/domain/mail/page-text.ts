import { mailLimits, plainText } from './mail';
import { readTags, type Tag } from './page-tags';
import { withCharacters } from './page-characters';

/** What stands between the beginning and the end of these is not read. */
const unread = new Set(['template', 'select', 'datalist', 'math', 'canvas', 'audio', 'video']);
const blocks = new Set(
  (
    'address article aside blockquote center dd div dl dt fieldset footer form header hr li main nav ol pre section table tr ul ' +
    'body html caption'
  ).split(' '),
);
/** They end where the next of their kind begins. */
const openEnded = new Set(['p', 'li', 'dd', 'dt', 'tr', 'td', 'th', 'option']);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Longer addresses tell who opened the mail, not where to go. */
const longestLink = 100;
/** Between blocks a line ends, however many of them do there; around paragraphs and headings one stays free. */
const blockEnd = '\u0001';
const paragraphEnd = '\u0002';

/** What a mail says: its own text, or the words of its page where that is all it has; and whether there was more. */
export function textOf(text: string, html: string): { readonly text: string; readonly cut: boolean } {
  const own = plainText(text);
  if (own !== '' || html === '') return { text: own, cut: text.length > mailLimits.letters };
  const words = textOfPage(html.slice(0, mailLimits.pageLetters));
  return { text: words, cut: html.length > mailLimits.pageLetters || words.length >= mailLimits.letters };
}

/**
 * The text of a page, for a mail that has no other. The page is never made into one: it is read from front to back once, its tags tell where
 * lines end, and all but the words is dropped. A browser's own reader was not taken: 250 kB of tags inside each other keep it busy for ten
 * seconds, in the window.
 */
export function textOfPage(html: string): string {
  const reader = new PageReader(true);
  readTags(html, reader);
  if (!reader.isOpen) return reader.text();
  // Something hidden never ends: rather too much than nothing.
  const whole = new PageReader(false);
  readTags(html, whole);
  return whole.text();
}

class PageReader {
  private readonly words: string[] = [];
  private typed = 0;
  /** What is left out just now: until the tag that ends it. */
  private left: { readonly name: string; depth: number } | null = null;
  private link: { readonly target: string; readonly from: number } | null = null;

  constructor(private readonly leavesOut: boolean) {}

  get isOpen(): boolean {
    return this.left !== null;
  }

  text(): string {
    this.endLink();
    const text = this.words
      .join('')
      .replace(/\u00a0/g, ' ')
      .replace(/[ \n\u0001\u0002]+/g, (run) => (/[\u0001\u0002]/.test(run) ? breakOf(run) : run))
      .replace(/\n (?! )/g, '\n');
    return plainText(text);
  }

  onText(written: string): void {
    if (this.left) return;
    const said = withCharacters(written).replace(/[\u0001\u0002]/g, '');
    this.words.push(this.typed > 0 ? said : said.replace(/[ \t\r\n\f]+/g, ' '));
  }

  onOpen({ name, attributes }: Tag): void {
    if (this.leavesOn(name)) return;
    if (this.leavesOut && !empty.has(name) && (unread.has(name) || isHidden(attributes))) {
      this.left = { name, depth: 1 };
      return;
    }
    if (name === 'br') this.words.push('\n');
    if (name === 'img') this.words.push(altOf(attributes));
    if (name === 'pre') this.typed++;
    this.words.push(endOf(name));
    if (name === 'li') this.words.push('- ');
    if (name === 'a') {
      this.endLink();
      this.link = { target: withCharacters(attributes.get('href') ?? '').trim(), from: this.words.length };
    }
  }

  onClose(name: string): void {
    if (this.left) {
      if (this.left.name === name && --this.left.depth === 0) this.left = null;
      return;
    }
    if (name === 'pre' && this.typed > 0) this.typed--;
    if (name === 'td' || name === 'th') this.words.push(' ');
    if (name === 'a') this.endLink();
    this.words.push(endOf(name));
  }

  /** Whether a beginning belongs to what is left out. */
  private leavesOn(name: string): boolean {
    if (this.left?.name !== name) return this.left !== null;
    if (openEnded.has(name)) {
      this.left = null;
      return false;
    }
    if (!empty.has(name)) this.left.depth++;
    return true;
  }

  /** Where a link leads is told where that is short and is not what it says already. */
  private endLink(): void {
    if (!this.link) return;
    const { target, from } = this.link;
    this.link = null;
    if (!/^https?:\/\//i.test(target) || target.length > longestLink) return;
    const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');
    if (bare(this.words.slice(from).join('').trim()) !== bare(target)) this.words.push(` (${target})`);
  }
}

function endOf(name: string): string {
  if (name === 'p' || /^h[1-6]$/.test(name)) return paragraphEnd;
  return blocks.has(name) ? blockEnd : '';
}

/** Mail programs hide it, too: mostly words that only their lists show, or what is meant for filters. */
function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.get('style') ?? '');
}

function altOf(attributes: ReadonlyMap<string, string>): string {
  const alt = withCharacters(attributes.get('alt') ?? '').trim();
  return alt === '' ? '' : ` [${alt}] `;
}

/** A line that was ended by hand at the end of a block ends with it. */
function breakOf(run: string): string {
  const lines = run.split('\n').length - 1;
  if (run.includes(paragraphEnd)) return '\n\n';
  return '\n'.repeat(Math.max(1, /^ *\n/.test(run) ? lines : lines + 1));
}
