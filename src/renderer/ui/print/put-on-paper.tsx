import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pageRules } from '@shared/domain/printing/page-rules';
import type { PaperName } from '@shared/domain/printing/paper';
import type { PrintMatter } from '@shared/domain/printing/print-matter';
import { type I18n, I18nContext } from '../../i18n/i18n-context';
import { pageFrame, paperOf } from './page-frame';
import { Sheets } from './sheets';
import './print.css';

interface PrintOrder {
  readonly matter: PrintMatter;
  readonly paper: PaperName;
  readonly i18n: I18n;
  readonly title: string;
  readonly rules: string;
}

/** Takes what was laid out last off the page again, should it still be there. */
let clear: () => void = () => undefined;

/**
 * Lays something out for the printer beside the desk, complete with its letters, and has it printed. It stays as long as the printer needs
 * it: until `print` is answered, or the next is laid out.
 */
export async function putOnPaper<Outcome>(order: PrintOrder, print: () => Promise<Outcome>): Promise<Outcome> {
  clear();
  clear = layOut(order);
  const own = clear;
  try {
    await lettersLoaded(order.title);
    return await print();
  } finally {
    if (clear === own) clear();
  }
}

export function printRules(
  matter: PrintMatter,
  paper: PaperName,
  owner: string,
  madeAt: Parameters<typeof pageFrame>[3],
  i18n: I18n,
): string {
  return pageRules(pageFrame(matter, paper, owner, madeAt, i18n));
}

function layOut({ matter, paper, i18n, title, rules }: PrintOrder): () => void {
  const host = document.body.appendChild(document.createElement('div'));
  host.dataset.print = matter.kind;
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      <I18nContext value={i18n}>
        <Sheets matter={matter} paper={paperOf(matter, paper)} />
      </I18nContext>,
    ),
  );
  // A sheet that is made by script: the page's policy allows no styles in its text.
  const style = new CSSStyleSheet();
  style.replaceSync(rules);
  document.adoptedStyleSheets.push(style);
  const before = document.title;
  document.title = title;
  return () => {
    clear = () => undefined;
    root.unmount();
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    if (document.title === title) document.title = before;
  };
}

/** What is hidden asks for no letters, and the printer would not wait for them. Without them it prints in others. */
async function lettersLoaded(title: string): Promise<void> {
  const text = `${document.querySelector('[data-print]')?.textContent ?? ''}${title}`;
  const faces = ['10pt "Inter Variable"', '600 10pt "Source Serif 4 Variable"'];
  await Promise.all(faces.map((face) => document.fonts.load(face, text).catch(() => [])));
}
