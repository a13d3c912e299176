import { type FormEvent, useId, useState } from 'react';
import { type CustomerPromise, type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { rewordPromise, withdrawPromise } from '../../actions/change-promise';
import { describePromise } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useDossier, useToday } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { WhyNotStored } from '../kit/why-not-stored';
import styles from './change-promise.module.css';

/** The promise of the open dossier: in other words, or taken back because the customer has called it off. */
export function ChangePromise({ onClose }: { readonly onClose: () => void }) {
  const open = useDesk((desk) => desk.open);
  return open === null ? null : <OpenPromise id={open} onClose={onClose} />;
}

function OpenPromise({ id, onClose }: { readonly id: DossierId; readonly onClose: () => void }) {
  const dossier = useDossier(id);
  // Gone while the sheet is open: another window has settled it.
  return dossier?.promise ? <PromiseForms dossier={dossier} promise={dossier.promise} onClose={onClose} /> : null;
}

interface PromiseFormsProps {
  readonly dossier: Dossier;
  readonly promise: CustomerPromise;
  readonly onClose: () => void;
}

function PromiseForms({ dossier, promise, onClose }: PromiseFormsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  return (
    <Dialog title={t('promises.of', { name: titleOf(dossier.card) || t('unnamed') })} onClose={onClose}>
      <p className={styles.promise}>{describePromise(promise, i18n, today)}</p>
      <Words id={dossier.id} before={promise.words} onClose={onClose} />
      <Withdrawal id={dossier.id} onClose={onClose} />
      <WhyNotStored />
    </Dialog>
  );
}

interface WordsProps {
  readonly id: DossierId;
  readonly before: string;
  readonly onClose: () => void;
}

function Words({ id, before, onClose }: WordsProps) {
  const { t } = useI18n();
  const services = useServices();
  const [words, setWords] = useState(before);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const typed = words.trim();
    const unchanged = typed === before;
    if (unchanged || (await attempt(services, (context) => rewordPromise(context, id, typed), { typed }))) onClose();
  };
  return (
    <form className={styles.part} onSubmit={(event) => void save(event)}>
      <label className={styles.field}>
        <span>{t('log.promiseWords')}</span>
        <input value={words} maxLength={1000} autoFocus onChange={({ target }) => setWords(target.value)} />
      </label>
      <Button type="submit">{t('promises.saveWords')}</Button>
    </form>
  );
}

/** The reason is asked for: it stays in the log when the promise goes. */
function Withdrawal({ id, onClose }: Omit<WordsProps, 'before'>) {
  const { t } = useI18n();
  const services = useServices();
  const problemId = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const typed = reason.trim();
    setMissing(typed === '');
    if (typed === '') return;
    if (await attempt(services, (context) => withdrawPromise(context, id, typed), { typed })) onClose();
  };
  return (
    <form className={styles.part} noValidate onSubmit={(event) => void withdraw(event)}>
      <label className={styles.field}>
        <span>{t('promises.reason')}</span>
        <input
          value={reason}
          maxLength={1000}
          placeholder={t('promises.reasonHint')}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? problemId : undefined}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
      </label>
      <Button type="submit">{t('promises.withdraw')}</Button>
      <p id={problemId} role="alert" className={styles.problem}>
        {missing && t('promises.needsReason')}
      </p>
      <p className={styles.hint}>{t('promises.withdrawHint')}</p>
    </form>
  );
}
