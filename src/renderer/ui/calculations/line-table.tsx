import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Currency } from '@shared/domain/calculating/currency';
import type { Decimal } from '@shared/domain/calculating/decimal';
import { emptyLine, type FieldProblem } from '@shared/domain/calculating/typed-calculation';
import { mostLines } from '@shared/domain/records/calculation';
import type { TypedLine } from '@shared/domain/records/calculation-draft';
import { money } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import { classes } from '../kit/classes';
import { KeyCaps } from '../kit/key-caps';
import styles from './calculation-lines.module.css';

const columns = ['description', 'quantity', 'unit', 'price', 'discount', 'tax'] as const;
type Column = (typeof columns)[number];

interface LineTableProps {
  readonly lines: readonly TypedLine[];
  /** The net of each line; null for one that is blank or can't be read. */
  readonly sums: readonly (Decimal | null)[];
  readonly currency: Currency;
  readonly usualTax: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (lines: TypedLine[]) => void;
}

interface Cell {
  readonly line: number;
  readonly column: Column;
}

/** Under this a field is found when it has to be looked at. */
export function fieldKey(problem: FieldProblem): string {
  return 'line' in problem ? cellKey(problem.line, columnOf(problem.field)) : problem.field;
}

function columnOf(field: 'quantity' | 'price' | 'lineDiscount' | 'tax'): Column {
  return field === 'lineDiscount' ? 'discount' : field;
}

function cellKey(line: number, column: Column): string {
  return `${line} ${column}`;
}

/** The lines, for the keyboard alone: there is always one more to begin, and keys lead on, up and down, move a line and remove it. */
export function LineTable({ lines, sums, currency, usualTax, problems, onChange }: LineTableProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const table = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Cell>({ line: 0, column: 'description' });
  const [wanted, setWanted] = useState<Cell | null>(null);
  // A line to begin with stands there by itself; it counts as soon as something is written in it.
  const shown = lines.length === 0 ? [emptyLine(undefined, usualTax)] : lines;
  const full = shown.length >= mostLines;
  useEffect(() => {
    if (wanted)
      table.current?.querySelector<HTMLInputElement>(`[data-field="${cellKey(wanted.line, wanted.column)}"]`)?.focus();
  }, [wanted]);
  const go = (line: number, column: Column) => setWanted({ line, column });
  const write = (line: number, column: Column, text: string) =>
    onChange(shown.map((one, index) => (index === line ? { ...one, [column]: text } : one)));
  const add = () => {
    if (full) return;
    onChange([...shown, emptyLine(shown.at(-1), usualTax)]);
    go(shown.length, 'description');
  };
  const remove = ({ line, column }: Cell) => {
    const left = shown.filter((_, index) => index !== line);
    onChange(left);
    go(Math.min(line, Math.max(left.length - 1, 0)), column);
  };
  const move = ({ line, column }: Cell, by: 1 | -1) => {
    const [moved, other] = [shown[line], shown[line + by]];
    if (!moved || !other) return;
    onChange(shown.map((one, index) => (index === line ? other : index === line + by ? moved : one)));
    go(line + by, column);
  };
  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) {
      if (event.altKey) move(cell, by);
      else if (shown[cell.line + by]) go(cell.line + by, cell.column);
    } else if (event.key === 'Delete' && event.altKey) remove(cell);
    else if (event.key === 'Enter' && !event.altKey) {
      const next = columns[columns.indexOf(cell.column) + (event.shiftKey ? -1 : 1)];
      if (next) go(cell.line, next);
      else if (event.shiftKey) {
        if (cell.line > 0) go(cell.line - 1, 'tax');
      } else if (shown[cell.line + 1]) go(cell.line + 1, 'description');
      else add();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isWrong = (cell: Cell) => problems.some((problem) => fieldKey(problem) === cellKey(cell.line, cell.column));
  const at = { ...current, line: Math.min(current.line, shown.length - 1) };
  return (
    <div className={styles.lines}>
      <div ref={table} role="table" aria-label={t('calculations.lines')} aria-describedby="calculation-keys">
        <div role="row" className={classes(styles.line, styles.head)}>
          {[...columns, 'sum' as const].map((column) => (
            <span key={column} role="columnheader" className={styles[column]}>
              {t(`calculations.column.${column}`)}
            </span>
          ))}
        </div>
        {shown.map((line, index) => (
          <div key={index} role="row" className={styles.line} aria-label={t('calculations.line', { line: index + 1 })}>
            {columns.map((column) => (
              <span key={column} role="cell" className={styles[column]}>
                <input
                  type="text"
                  data-field={cellKey(index, column)}
                  aria-label={t(`calculations.cell.${column}`, { line: index + 1 })}
                  aria-invalid={isWrong({ line: index, column }) || undefined}
                  inputMode={column === 'description' || column === 'unit' ? undefined : 'decimal'}
                  maxLength={column === 'description' ? 10_000 : 1_000}
                  value={line[column]}
                  onFocus={() => setCurrent({ line: index, column })}
                  onKeyDown={(event) => onKeyDown(event, { line: index, column })}
                  onChange={({ target }) => write(index, column, target.value)}
                />
              </span>
            ))}
            <span role="cell" className={styles.sum}>
              {sums[index] ? money(sums[index], currency, i18n) : ''}
            </span>
          </div>
        ))}
      </div>
      {full && <p className={styles.hint}>{t('calculations.mostLines', { count: mostLines })}</p>}
      <div className={styles.tools}>
        <Button look="chip" disabled={full} onClick={add}>
          <Plus size={14} aria-hidden="true" /> {t('calculations.addLine')}
        </Button>
        <Button look="chip" disabled={at.line === 0} onClick={() => move(at, -1)}>
          <ArrowUp size={14} aria-hidden="true" /> {t('calculations.moveUp')} <KeyCaps keys="Alt+Up" />
        </Button>
        <Button look="chip" disabled={at.line >= shown.length - 1} onClick={() => move(at, 1)}>
          <ArrowDown size={14} aria-hidden="true" /> {t('calculations.moveDown')} <KeyCaps keys="Alt+Down" />
        </Button>
        <Button look="chip" onClick={() => remove(at)}>
          <Trash2 size={14} aria-hidden="true" /> {t('calculations.removeLine')} <KeyCaps keys="Alt+Delete" />
        </Button>
      </div>
      <p id="calculation-keys" className={styles.hint}>
        {t('calculations.keys')}
      </p>
    </div>
  );
}
