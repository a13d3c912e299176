import { useEffect, useId, useRef } from 'react';
import type { Translate } from '../../i18n/translator';
import type { Outdated } from '../../state/departure';
import { Button } from '../kit/button';
import { Modal } from '../kit/modal';
import styles from './recovery.module.css';

interface OutdatedNoteProps {
  readonly t: Translate;
  readonly why: Outdated;
}

/** Lies over a window that must not write any more. It can't be closed: behind it nothing would be stored. */
export function OutdatedNote({ t, why }: OutdatedNoteProps) {
  const titleId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Modal labelledBy={titleId} className={styles.note} onClose={() => undefined}>
      <h2 id={titleId}>{t('recovery.outdated.title')}</h2>
      <p>{t(`recovery.outdated.${why}`)}</p>
      <Button ref={button} look="primary" onClick={() => location.reload()}>
        {t('recovery.outdated.reload')}
      </Button>
    </Modal>
  );
}
