import { type ReactNode, useId } from 'react';
import { X } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from './button';
import { classes } from './classes';
import { Modal } from './modal';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A modal sheet of paper over the desk. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const { t } = useI18n();
  const titleId = useId();
  return (
    <Modal labelledBy={titleId} className={classes(styles.dialog, wide && styles.wide)} onClose={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      {/* Last, so that the focus begins with what the sheet is for. */}
      <Button look="bare" className={styles.close} aria-label={t('notice.dismiss')} onClick={onClose}>
        <X size={18} aria-hidden="true" />
      </Button>
    </Modal>
  );
}
