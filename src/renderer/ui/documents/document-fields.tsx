import { type KeyboardEvent, useState } from 'react';
import { Pin } from 'lucide-react';
import { documentDay } from '@shared/domain/documents/pages';
import { stemOf } from '@shared/domain/documents/file-name';
import { type DocumentFields as Fields, documentKinds, type DossierDocument } from '@shared/domain/records/document';
import { isPlainDate, type PlainDate } from '@shared/domain/time/plain-date';
import { changeDocument } from '../../actions/change-document';
import { useI18n } from '../../i18n/i18n-context';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
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
        <select
          value={kind}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = documentKinds.find((one) => one === target.value) ?? 'other';
            showKind(chosen);
            change({ kind: chosen });
          }}
        >
          {documentKinds.map((one) => (
            <option key={one} value={one}>
              {t(`documents.kindOf.${one}`)}
            </option>
          ))}
        </select>
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
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') leave();
    if (key === 'Escape') setTyped(null);
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

/** The browser's own field for a day: typed or chosen. It is saved when it is left, as half a date is none. */
function DateField({ document, disabled, onSave }: FieldProps<PlainDate | null>) {
  const { t } = useI18n();
  const stored = documentDay(document);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    setTyped(null);
    if (typed === null || typed === stored) return;
    if (typed === '') onSave(null);
    else if (isPlainDate(typed)) onSave(typed);
  };
  return (
    <label className={styles.field}>
      <span>{t('documents.date')}</span>
      <input
        type="date"
        disabled={disabled}
        value={typed ?? stored}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
        }}
      />
    </label>
  );
}
