import { useEffect, useRef } from 'react';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { DossierId, FilledFormId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDossier, useFilledForms } from '../../state/queries';
import { LaidOutPage } from '../kit/laid-out-page';
import { usePutBackOnceGone } from '../kit/use-put-back-once-gone';
import { FillIn } from './fill-in';
import { FilledFormReading } from './filled-form-reading';
import styles from './filled-forms.module.css';

interface FilledFormLeafProps {
  readonly of: DossierId;
  readonly id: FilledFormId;
}

/** A filled form of the open dossier, beside it or over both pages: to fill in, or to read where its dossier lies in the bin. */
export function FilledFormLeaf({ of, id }: FilledFormLeafProps) {
  const all = useFilledForms(of);
  const dossier = useDossier(of);
  const filled = all?.find((one) => one.id === id);
  usePutBackOnceGone(all !== undefined && filled === undefined);
  if (!filled || !dossier) return null;
  return <Leaf key={id} filled={filled} binned={dossier.binnedAt !== null} />;
}

function Leaf({ filled, binned }: { readonly filled: FilledForm; readonly binned: boolean }) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const { form } = filled;
  useEffect(() => heading.current?.focus(), []);
  return (
    <LaidOutPage
      label={t('filledForms.leaf')}
      dossierId={binned ? null : filled.dossierId}
      row={filled.id}
      heading={heading}
      title={
        <>
          {form.name || t('unnamed')} <small>{t('filledForms.version', { version: form.version })}</small>
        </>
      }
    >
      {form.purpose && <p className={styles.help}>{form.purpose}</p>}
      {binned ? <FilledFormReading filled={filled} /> : <FillIn filled={filled} />}
    </LaidOutPage>
  );
}
