import { dividerKey } from '@shared/domain/filing/divider';
import type { DividerSheet } from '@shared/domain/printing/divider-sheets';
import { type Paper, punch, punchHeights } from '@shared/domain/printing/paper';
import { monthOf } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate, yearOf } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import styles from './sheets.module.css';

interface DividerSheetsProps {
  readonly sheets: readonly DividerSheet[];
  readonly today: PlainDate;
  readonly paper: Paper;
}

/** The sheets between the days, as the method prints them: the number as large as the page allows, and where to punch. */
export function DividerSheets({ sheets, today, paper }: DividerSheetsProps) {
  return sheets.map((sheet, index) => (
    <DividerPage
      key={dividerKey(sheet)}
      sheet={sheet}
      today={today}
      paper={paper}
      down={sheets.length > 1 ? index / (sheets.length - 1) : 0}
    />
  ));
}

interface DividerPageProps {
  readonly sheet: DividerSheet;
  readonly today: PlainDate;
  readonly paper: Paper;
  /** How far down the edge its mark stands, from 0 to 1: one below the other, when the sheets lie in a pile. */
  readonly down: number;
}

function DividerPage({ sheet, today, paper, down }: DividerPageProps) {
  const i18n = useI18n();
  const { large, small, edge } = wordsOf(sheet, today, i18n);
  const size = largestSize(large, paper);
  return (
    <section className={styles.divider} style={{ width: `${paper.width}mm`, height: `${paper.height - slack}mm` }}>
      <svg className={styles.holes} viewBox={`0 0 30 ${paper.height - slack}`} aria-hidden="true">
        {punchHeights(paper).map((height) => (
          <g key={height}>
            <circle cx={punch.fromEdge} cy={height} r={punch.across / 2} />
            <path d={`M${punch.fromEdge - 1.5} ${height}h3m-1.5 -1.5v3`} />
          </g>
        ))}
      </svg>
      <h1 style={{ fontSize: `${size}mm` }}>{large}</h1>
      {small && <p>{small}</p>}
      <span className={styles.edge} style={{ top: `${8 + down * (paper.height - 28)}mm` }} aria-hidden="true">
        {edge}
      </span>
    </section>
  );
}

/** A sheet a hair shorter than the paper: rounded up, it would take two. */
const slack = 0.4;

interface SheetWords {
  readonly large: string;
  readonly small: string;
  readonly edge: string;
}

function wordsOf(sheet: DividerSheet, today: PlainDate, { formats }: I18n): SheetWords {
  switch (sheet.kind) {
    case 'day':
      return { large: String(sheet.day), small: '', edge: String(sheet.day) };
    case 'date': {
      const { date } = sheet;
      const day = String(dayOfMonth(date));
      return {
        large: day,
        small: `${formats.longWeekday(date)} · ${formats.monthAndYear(monthOf(date))}`,
        edge: formats.tinyDay(date),
      };
    }
    case 'month': {
      const { month } = sheet;
      const name = formats.monthName(month);
      const year = month.slice(0, 4);
      return { large: name, small: year === String(yearOf(today)) ? '' : year, edge: formats.shortMonth(month) };
    }
  }
}

/** Left of it the holes, right of it the mark at the edge, in millimetres. */
const besides = 24 + 14;
/** How high a numeral is, in parts of the size of the letters, and what is left free for the eye. */
const numeralHeight = 0.78;
const ease = 0.97;

/** The size of letters at which the words fill the page. All numerals of as many digits are of one size. */
function largestSize(words: string, { width, height }: Paper): number {
  const widest = words.replace(/\d/g, '0');
  const byWidth = ((width - besides) * ease) / widthOf(widest);
  const byHeight = (height - 60) / numeralHeight;
  return Math.floor(Math.min(byWidth, byHeight) * 10) / 10;
}

const measuredAt = 100;

/** How wide words are, in parts of the size of their letters. */
function widthOf(words: string): number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return words.length;
  pen.font = `700 ${measuredAt}px "Inter Variable", sans-serif`;
  return pen.measureText(words).width / measuredAt;
}
