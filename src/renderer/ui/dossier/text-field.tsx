import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../kit/button';
import styles from './card-form.module.css';

interface FieldProps<Value> {
  readonly label: string;
  readonly stored: Value;
  /** What is half typed; undefined while it is as stored. */
  readonly typed: Value | undefined;
  /** Undefined brings back what is stored. */
  readonly onType: (typed: Value | undefined) => void;
  /** The field was left, or Enter pressed, with something half typed in it. */
  readonly onLeave: () => void;
}

interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'tel' | 'email';
  /** More than one makes it a text area that takes line breaks. */
  readonly lines?: number;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

/** Text that is saved when the field is left or Enter is pressed; Esc brings back what is stored. */
export function TextField(props: TextFieldProps) {
  const { label, stored, typed, onType, onLeave, type = 'text', lines = 1, problem, autoFocus } = props;
  const leave = () => {
    if (typed !== undefined) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey)) leave();
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      onType(undefined);
    }
  };
  const shared = {
    value: typed ?? stored,
    maxLength: lines === 1 ? 1_000 : 1_000_000,
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
    onBlur: leave,
    onKeyDown,
    autoFocus,
    'aria-invalid': problem ? true : undefined,
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {lines === 1 ? <input type={type} {...shared} /> : <textarea rows={lines} {...shared} />}
      {problem && <span role="alert">{problem}</span>}
    </label>
  );
}

interface FieldListProps extends FieldProps<readonly string[]> {
  readonly addLabel: string;
  readonly type: 'tel' | 'email';
}

/** Several values of one kind. Emptying one removes it; there is always one field to type into. */
export function FieldList({ label, addLabel, type, stored, typed, onType, onLeave }: FieldListProps) {
  const [adding, setAdding] = useState(false);
  const values = typed ?? stored;
  const shown = values.length === 0 || (adding && typed === undefined) ? [...values, ''] : values;
  const isTyped = (index: number) => typed !== undefined && typed[index] !== stored[index];
  return (
    <div className={styles.list}>
      {shown.map((value, index) => (
        <TextField
          key={index}
          label={index === 0 ? label : `${label} ${index + 1}`}
          type={type}
          stored={stored[index] ?? ''}
          typed={isTyped(index) ? value : undefined}
          autoFocus={adding && index === shown.length - 1}
          onType={(text) =>
            onType(text === undefined ? undefined : shown.map((old, at) => (at === index ? text : old)))
          }
          onLeave={() => {
            setAdding(false);
            onLeave();
          }}
        />
      ))}
      {stored.length > 0 && !adding && (
        <Button look="bare" className={styles.add} onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden="true" /> {addLabel}
        </Button>
      )}
    </div>
  );
}
