import { assertNever } from '@shared/domain/base/assert-never';
import type { PageFrame, PagePiece } from '@shared/domain/printing/page-rules';
import { addressPapers, type Paper, type PaperName, papers } from '@shared/domain/printing/paper';
import { customerOf, type PrintMatter } from '@shared/domain/printing/print-matter';
import type { WeekList } from '@shared/domain/printing/week-list';
import { titleOf } from '@shared/domain/records/dossier';
import type { DayTime } from '@shared/domain/time/moment';
import { plainDate, yearOf } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';

/** No day is today on paper, which is read years later: each date has its year. */
export const withYear = plainDate('1000-01-01');

/** What a print is called: on each page, in the properties of a PDF, and as the name of its file. */
export function printTitle(matter: PrintMatter, i18n: I18n): string {
  const { t, formats } = i18n;
  const customer = customerOf(matter);
  const name = customer && (titleOf(customer.card) || t('unnamed'));
  switch (matter.kind) {
    case 'dossier':
      return name ?? '';
    case 'address':
      return t('print.title.address', { name: name ?? '' });
    case 'day':
      return t('print.title.day', { day: formats.longDay(matter.list.date, withYear) });
    case 'week':
      return t('print.title.week', {
        week: formats.weekNumber(matter.week.monday),
        days: daysOf(matter.week, i18n),
      });
    case 'dividers':
      return t('print.title.dividers');
    default:
      return assertNever(matter);
  }
}

/** "9 – 15 March 2026" */
export function daysOf({ monday, days }: WeekList, { t, formats }: I18n): string {
  const last = days.at(-1)?.date ?? monday;
  return t('print.days', { days: formats.fromTo(monday, last), year: String(yearOf(last)) });
}

/** The paper that a print needs: envelopes and labels have their own. */
export function paperOf(matter: PrintMatter, paper: PaperName): Paper {
  return matter.kind === 'address' ? addressPapers[matter.format] : papers[paper];
}

/** What stands around the contents of each page. The margin on the left leaves room for the holes of the binder. */
export function pageFrame(
  matter: PrintMatter,
  paper: PaperName,
  owner: string,
  madeAt: DayTime,
  i18n: I18n,
): PageFrame {
  const size = paperOf(matter, paper);
  if (matter.kind === 'dividers' || matter.kind === 'address')
    return { paper: size, margins: [0, 0, 0, 0], head: null };
  const { t, formats } = i18n;
  const day = formats.numericDay(madeAt.date);
  return {
    paper: size,
    margins: [19, 12, 17, 21],
    head: {
      title: printTitle(matter, i18n),
      aside: owner,
      foot: t('print.madeAt', { day, time: formats.time(madeAt.time) }),
      numbering: numbering(i18n),
    },
  };
}

/** "Page 1 of 3": where the numbers go is the language's to say. */
function numbering({ t }: I18n): PagePiece[] {
  const marks = { page: '\u0001', pages: '\u0002' };
  return t('print.page', marks)
    .split(/([\u0001\u0002])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === marks.page) return { count: 'page' };
      return piece === marks.pages ? { count: 'pages' } : { words: piece };
    });
}
