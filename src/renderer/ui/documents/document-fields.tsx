import { type KeyboardEvent, useState } from 'react';
import { Pin } from 'lucide-react';
import { documentDay } from '@shared/domain/documents/pages';
import { stemOf } from '@shared/domain/documents/file-name';
import { type DocumentFields as Fields, documentKinds, type DossierDocument } from '@shared/domain/records/document';
import { readDay } from '@shared/domain/importing/read-date';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { changeDocument } from '../../actions/change-document';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { OneOf } from '../kit/one-of';
import { useAtOnce } from '../kit/use-at-once';
import styles from './document-leaf.module.css';

interface DocumentFieldsProps {
  readonly document: DossierDocument;
  readonly disabled: boolean;
}

/** What is said of a document, changed in place; each change can be undone. */
export function DocumentFields({ document, disabled }: DocumentFieldsProps) {
  const { t } = useI18n();
  const services = useServices();
  const [kind, showKind] = useAtOnce(document.kind);
  const change = (fields: Partial<Fields>) => void runAction(services, changeDocument, document.id, fields);
  return (
    <div className={styles.fields}>
      <TitleField document={document} disabled={disabled} onSave={(title) => change({ title })} />
      <label className={styles.field}>
        <span>{t('documents.kind')}</span>
        <OneOf
          values={documentKinds}
          value={kind}
          disabled={disabled}
          words={(one) => t(`documents.kindOf.${one}`)}
          onChoose={(chosen) => {
            showKind(chosen);
            change({ kind: chosen });
          }}
        />
      </label>
      <DateField document={document} disabled={disabled} onSave={(date) => change({ date })} />
      <Button
        look="chip"
        disabled={disabled}
        pressed={document.pinned}
        onClick={() => change({ pinned: !document.pinned })}
      >
        <Pin size={14} aria-hidden="true" /> {t('documents.pin')}
      </Button>
    </div>
  );
}

interface FieldProps<Value> extends DocumentFieldsProps {
  readonly onSave: (value: Value) => void;
}

/** Saved when it is left or Enter is pressed; Esc brings back what is stored. Emptied, the document is called as its file is. */
function TitleField({ document, disabled, onSave }: FieldProps<string>) {
  const { t } = useI18n();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = document.title || stemOf(document.name);
  const leave = () => {
    if (typed === null) return;
    setTyped(null);
    const title = typed.trim();
    if (title !== stored) onSave(title);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <label className={styles.titleField}>
      <span>{t('documents.title')}</span>
      <input
        type="text"
        maxLength={300}
        disabled={disabled}
        value={typed ?? stored}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

/** A day, typed as people write it. What is not understood stays in the field; emptied, it is the day on which the document came in. */
function DateField({ document, disabled, onSave }: FieldProps<PlainDate | null>) {
  const { t, formats, locale } = useI18n();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const stored = documentDay(document);
  const type = (words: string | null) => {
    setTyped(words);
    setRefused(null);
  };
  const leave = () => {
    if (typed === null) return;
    const words = typed.trim();
    const day = words === '' ? null : readDay(words, locale.dayFirst ? 'dayFirst' : 'monthFirst', today);
    if (words !== '' && day === null) return setRefused(words);
    type(null);
    if (day !== document.date && day !== stored) onSave(day);
  };
  return (
    <label className={styles.dateField}>
      <span>{t('documents.date')}</span>
      <input
        type="text"
        disabled={disabled}
        value={typed ?? formats.numericDay(stored)}
        aria-invalid={refused !== null || undefined}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            type(null);
          }
        }}
      />
      {refused !== null && <span role="alert">{t('documents.dateProblem', { typed: refused })}</span>}
    </label>
  );
}
