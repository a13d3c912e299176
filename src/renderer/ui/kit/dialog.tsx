import { type ReactNode, useEffect, useId, useRef } from 'react';
import { X } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from './button';
import { classes } from './classes';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A modal sheet of paper over the desk: the browser's own dialog, so focus, Esc and screen readers just work. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const { t } = useI18n();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classes(styles.dialog, wide && styles.wide)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="bare" aria-label={t('notice.dismiss')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
