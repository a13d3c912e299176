/** A page to be read and printed, with all texts as they are to be said. */
export interface ReadablePage {
  /** The language of the texts, such as `de`. */
  readonly language: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  readonly rows: readonly PageRow[];
  /** What to say when there are no rows. */
  readonly empty: string;
}

export interface PageRow {
  readonly label: string;
  readonly value: string;
  /** A file beside the page, by its path. */
  readonly file?: string;
}

/**
 * The page as one HTML file that needs nothing else and can do nothing: no scripts, no addresses, and a policy that forbids them. Whatever
 * stands in a text stays text (reliability.md), and keeps its own direction of writing to itself.
 */
export function renderPage({ language, title, intro, sections }: ReadablePage): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${isolated(title)}</h1>
${intro.map((text) => `<p>${isolated(text)}</p>`).join('\n')}
${sections.map(renderSection).join('\n')}
</body>
</html>
`;
}

function renderSection({ heading, rows, empty }: PageSection): string {
  const body = rows.length === 0 ? `<p>${isolated(empty)}</p>` : `<dl>\n${rows.map(renderRow).join('\n')}\n</dl>`;
  return `<section>\n<h2>${isolated(heading)}</h2>\n${body}\n</section>`;
}

function renderRow({ label, value, file }: PageRow): string {
  const text = isolated(value);
  const said = file === undefined ? text : `<a href="${escaped(addressOf(file))}">${text}</a>`;
  return `<div><dt>${isolated(label)}</dt><dd>${said}</dd></div>`;
}

/** A path is no address: what has a meaning there is written out. */
function addressOf(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}

function isolated(text: string): string {
  return `<bdi dir="auto">${escaped(text)}</bdi>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return (
    text
      // Halves of characters and control characters other than line breaks and tabs stand for nothing.
      .replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '\ufffd')
      .replace(/[&<>"']/g, (character) => entities[character] ?? '')
  );
}

const style = `
:root { color-scheme: light; font: 11pt/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c1b19; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid #bbb; font-size: 1.15rem; break-after: avoid; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .2rem 1rem; padding: .3rem 0; border-bottom: 1px solid #e5e5e5; break-inside: avoid; }
dt { color: #55524c; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } }
@media print { body { max-width: none; margin: 0; padding: 0; } a { color: inherit; } }
`;
