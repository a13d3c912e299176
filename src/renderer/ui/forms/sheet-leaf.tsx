import { useEffect, useRef } from 'react';
import { ArrowLeft, Maximize2, Minimize2 } from 'lucide-react';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { DossierId, FilledFormId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { putDocumentBack, useLeafing } from '../../state/leafing';
import { useDossier, useFilledForms } from '../../state/queries';
import { Button } from '../kit/button';
import { KeyCaps } from '../kit/key-caps';
import { SheetForm } from './sheet-form';
import { SheetReading } from './sheet-reading';
import { useSheetKeys } from './use-sheet-keys';
import styles from './sheets.module.css';

interface SheetLeafProps {
  readonly of: DossierId;
  readonly id: FilledFormId;
}

/** A sheet of the open dossier, beside it or over both pages: to fill in, or to read where its dossier lies in the bin. */
export function SheetLeaf({ of, id }: SheetLeafProps) {
  const sheets = useFilledForms(of);
  const dossier = useDossier(of);
  const sheet = sheets?.find((one) => one.id === id);
  const removed = sheets !== undefined && sheet === undefined;
  useEffect(() => {
    if (removed) putDocumentBack();
  }, [removed]);
  if (!sheet || !dossier) return null;
  return <Leaf key={id} sheet={sheet} binned={dossier.binnedAt !== null} />;
}

function Leaf({ sheet, binned }: { readonly sheet: FilledForm; readonly binned: boolean }) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const { form } = sheet;
  useSheetKeys(heading, sheet.id);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article
      className={styles.leaf}
      aria-label={t('filledForms.leaf')}
      data-dossier={binned ? undefined : sheet.dossierId}
    >
      <Turning />
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {form.name || t('unnamed')} <small>{t('filledForms.version', { version: form.version })}</small>
      </h2>
      {form.purpose && <p className={styles.help}>{form.purpose}</p>}
      {binned ? <SheetReading sheet={sheet} /> : <SheetForm sheet={sheet} />}
    </article>
  );
}

function Turning() {
  const { t } = useI18n();
  const large = useLeafing((leafing) => leafing.large);
  const label = t(large ? 'documents.reduce' : 'documents.enlarge');
  return (
    <div className={styles.turning}>
      <Button look="chip" onClick={putDocumentBack}>
        <ArrowLeft size={15} aria-hidden="true" /> {t('documents.back')} <KeyCaps keys="Esc" />
      </Button>
      <Button look="bare" aria-label={label} title={label} onClick={() => useLeafing.setState({ large: !large })}>
        {large ? <Minimize2 size={16} aria-hidden="true" /> : <Maximize2 size={16} aria-hidden="true" />}
      </Button>
    </div>
  );
}
