import type { ButtonHTMLAttributes, Ref } from 'react';
import { classes } from './classes';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing to do next; `chip` for a choice; `bare` for an icon. */
  readonly look?: 'primary' | 'plain' | 'chip' | 'bare' | 'danger';
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', pressed, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={classes(styles.button, styles[look], pressed && styles.pressed, className)}
    />
  );
}
