import type { SelectHTMLAttributes } from 'react';

type Choosable = string | number | null;

export interface OneOfProps<Value extends Choosable> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'children' | 'onChange' | 'value'
> {
  /** In the order in which they are offered; null for none. */
  readonly values: readonly Value[];
  readonly value: Value;
  readonly words: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A list to choose one value from. */
export function OneOf<Value extends Choosable>({ values, value, words, onChoose, ...rest }: OneOfProps<Value>) {
  return (
    <select
      {...rest}
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = values[target.selectedIndex];
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one ?? ''}>
          {words(one)}
        </option>
      ))}
    </select>
  );
}
