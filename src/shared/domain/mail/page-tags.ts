/** A tag as it begins. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** As they are written; of several with one name the first. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Is told what a page consists of, from front to back. */
interface TagReader {
  onText(written: string): void;
  onOpen(tag: Tag): void;
  onClose(name: string): void;
}

/** What stands in these is no page: it is passed over up to their end. */
const passedOver = new Set(
  'script style title textarea xmp iframe noembed noframes noscript plaintext svg object'.split(' '),
);
const space = /[ \t\r\n\f]/;
const mostAttributes = 50;

/**
 * Takes a page apart into its tags and what stands between them, as the HTML standard has it. Each letter is looked at a few times at most,
 * whatever the page consists of, and no tree is built.
 */
export function readTags(html: string, reader: TagReader): void {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) return reader.onText(html.slice(at));
    if (next > at) reader.onText(html.slice(at, next));
    at = tagAt(html, next, reader);
  }
}

/** @returns where it goes on. */
function tagAt(html: string, at: number, reader: TagReader): number {
  const following = html.charAt(at + 1);
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 2);
  if (following === '!' || following === '?') return after(html, '>', at + 1);
  if (following === '/') {
    if (!/[a-z]/i.test(html.charAt(at + 2))) return after(html, '>', at + 2);
    const { name, end } = readTag(html, at + 2);
    reader.onClose(name);
    return end;
  }
  if (!/[a-z]/i.test(following)) {
    reader.onText('<');
    return at + 1;
  }
  const { name, attributes, end, closed } = readTag(html, at + 1);
  if (passedOver.has(name)) return closed ? end : afterEndOf(html, name, end);
  reader.onOpen({ name, attributes });
  return end;
}

interface ReadTag extends Tag {
  readonly end: number;
  /** `<svg/>` has no end of its own. */
  readonly closed: boolean;
}

function readTag(html: string, from: number): ReadTag {
  let at = from;
  while (at < html.length && !space.test(html.charAt(at)) && !'/>'.includes(html.charAt(at))) at++;
  const name = html.slice(from, Math.min(at, from + 50)).toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    while (at < html.length && (space.test(html.charAt(at)) || html.charAt(at) === '/')) at++;
    if (at >= html.length) return { name, attributes, end: at, closed: false };
    if (html.charAt(at) === '>')
      return { name, attributes, end: at + 1, closed: name === 'svg' && html.charAt(at - 1) === '/' };
    const { key, value, end } = readAttribute(html, at);
    if (attributes.size < mostAttributes && !attributes.has(key)) attributes.set(key, value);
    at = end;
  }
}

function readAttribute(html: string, from: number): { key: string; value: string; end: number } {
  let at = from + 1;
  while (at < html.length && !space.test(html.charAt(at)) && !'/>='.includes(html.charAt(at))) at++;
  const key = html.slice(from, at).toLowerCase();
  let equals = at;
  while (equals < html.length && space.test(html.charAt(equals))) equals++;
  if (html.charAt(equals) !== '=') return { key, value: '', end: equals };
  at = equals + 1;
  while (at < html.length && space.test(html.charAt(at))) at++;
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? { key, value: '', end: html.length } : { key, value: html.slice(at + 1, end), end: end + 1 };
  }
  const start = at;
  while (at < html.length && !space.test(html.charAt(at)) && html.charAt(at) !== '>') at++;
  return { key, value: html.slice(start, at), end: at };
}

/** What never ends, ends with the page. */
function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function afterEndOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? readTag(html, end.lastIndex - name.length).end : html.length;
}
