import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../kit/button';
import styles from './card-form.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'email';
  /** More than one makes it a text area that takes line breaks. */
  readonly lines?: number;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

/** Text that is stored when the field is left or Enter is pressed; Esc brings back what was there. */
export function TextField({ label, value, onSave, type = 'text', lines = 1, problem, autoFocus }: TextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey)) leave();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const shared = {
    value: typed ?? value,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
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

interface FieldListProps {
  readonly label: string;
  readonly addLabel: string;
  readonly type: 'tel' | 'email';
  readonly values: readonly string[];
  readonly onSave: (values: string[]) => void;
}

/** Several values of one kind. Emptying one removes it; there is always one field to type into. */
export function FieldList({ label, addLabel, type, values, onSave }: FieldListProps) {
  const [adding, setAdding] = useState(false);
  const shown = values.length === 0 || adding ? [...values, ''] : values;
  const replace = (index: number, value: string) => {
    setAdding(false);
    onSave(shown.map((old, at) => (at === index ? value : old)).filter((each) => each !== ''));
  };
  return (
    <div className={styles.list}>
      {shown.map((value, index) => (
        <TextField
          key={`${index} ${value}`}
          label={index === 0 ? label : `${label} ${index + 1}`}
          type={type}
          value={value}
          autoFocus={adding && index === shown.length - 1}
          onSave={(next) => replace(index, next)}
        />
      ))}
      {values.length > 0 && !adding && (
        <Button look="bare" className={styles.add} onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden="true" /> {addLabel}
        </Button>
      )}
    </div>
  );
}
