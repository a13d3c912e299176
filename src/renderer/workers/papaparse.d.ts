/**
 * The part of papaparse that the import worker uses. Its published types pull in those of Node, which this layer must
 * not see.
 */
interface ParseError {
  readonly code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields';
}

interface Step {
  readonly data: string[];
  readonly errors: readonly ParseError[];
  /** `cursor` is where the next record begins. */
  readonly meta: { readonly cursor: number };
}

interface ParseConfig {
  readonly delimiter: string;
  readonly newline: '\n';
  readonly step: (step: Step, parser: { abort(): void }) => void;
}

interface UnparseConfig {
  readonly delimiter: string;
  readonly newline: '\r\n';
}

export function parse(text: string, config: ParseConfig): void;
export function unparse(rows: readonly (readonly string[])[], config: UnparseConfig): string;
