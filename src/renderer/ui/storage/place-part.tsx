import { useState } from 'react';
import { describeBytes, describeInstant } from '../../i18n/describe-amounts';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useBackups } from '../../state/backups';
import { useKeeperProblem } from '../../state/keeper';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { askToPersist, runsShort, useStorageState } from '../../state/storage-state';
import type { StorageState } from '@shared/contract/vault-port';
import { Button } from '../kit/button';
import { Fact, Part } from './part';
import styles from './storage-page.module.css';

/** Where the data lies, how large it is, how much room is left, and whether it is kept for good. */
export function PlacePart() {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useStorageState((known) => known.state);
  return (
    <Part title={t('storage.place.title')}>
      <dl className={styles.facts}>
        <Fact term={t('storage.place.where')}>
          <span>{state?.location ?? t('storage.place.browser')}</span>
        </Fact>
        <Fact term={t('storage.place.free')}>{state && <FreeSpace state={state} />}</Fact>
        <Fact term={t('storage.place.sizes')}>{useSizes(i18n)}</Fact>
        <Fact term={t('storage.place.lasting')}>{state && <Lasting persisted={state.persisted} />}</Fact>
        <Keeper />
        <Aside />
        <StillToErase />
      </dl>
    </Part>
  );
}

function FreeSpace({ state }: { readonly state: StorageState }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { vault } = useServices().shell;
  const full = useStorageState((known) => known.full);
  if (full) return <span className={styles.bad}>{t('storage.place.full')}</span>;
  if (state.freeBytes === null) return <span>{t('storage.place.freeUnknown')}</span>;
  const bytes = describeBytes(state.freeBytes, i18n);
  if (runsShort(state)) return <span className={styles.bad}>{t('storage.place.freeFew', { bytes })}</span>;
  return <span>{vault.knowsFreeSpace ? bytes : t('storage.place.freeOfBrowser', { bytes })}</span>;
}

function useSizes(i18n: I18n): string {
  const { t } = i18n;
  const { state, attachmentBytes } = useStorageState();
  const backups = useBackups((known) => known.backups);
  const said = (bytes: number | null | undefined) =>
    bytes === null || bytes === undefined ? t('storage.place.sizeUnknown') : describeBytes(bytes, i18n);
  return [
    t('storage.place.database', { bytes: said(state?.usedBytes) }),
    t('storage.place.attachments', { bytes: said(attachmentBytes) }),
    t('storage.place.backups', { bytes: said(backups?.reduce((sum, { bytes }) => sum + bytes, 0)) }),
  ].join(', ');
}

function Lasting({ persisted }: { readonly persisted: boolean }) {
  const { t } = useI18n();
  const services = useServices();
  const [refused, setRefused] = useState(false);
  if (services.shell.capabilities.ownsItsData) return <span>{t('storage.place.lastingOwn')}</span>;
  if (persisted) return <span>{t('storage.place.lastingYes')}</span>;
  const ask = async () => setRefused(!(await askToPersist(services)));
  return (
    <>
      <span>{t('storage.place.lastingNo')}</span>
      <Button look="chip" onClick={() => void ask()}>
        {t('storage.place.ask')}
      </Button>
      <span role="status">{refused && t('storage.place.askRefused')}</span>
    </>
  );
}

/** What is kept outside the database, so that a loss is noticed and made good. Another window may be the one that writes it. */
function Keeper() {
  const { t } = useI18n();
  const problem = useKeeperProblem();
  const reason = problem ? t(`storage.keeping.${problem.failure}`) : '';
  const says = (what: 'witness' | 'journal') =>
    problem?.what === what ? (
      <span className={styles.bad}>{t(`storage.place.${what}Bad`, { reason })}</span>
    ) : (
      <span>{t(`storage.place.${what}Good`)}</span>
    );
  return (
    <>
      <Fact term={t('storage.place.witness')}>{says('witness')}</Fact>
      <Fact term={t('storage.place.journal')}>{says('journal')}</Fact>
    </>
  );
}

/** Damaged databases and copies of their files; nothing is said when there are none. */
function Aside() {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const { aside, databasesAside } = useStorageState();
  if (aside.length + databasesAside === 0) return null;
  return (
    <Fact term={t('storage.place.aside')}>
      {databasesAside > 0 && <span>{t('storage.place.asideDatabases', { count: databasesAside })}</span>}
      {aside.length > 0 && <span>{t('storage.place.asideHint')}</span>}
      {aside.map(({ name, location, bytes, madeAt }) => (
        <span key={name}>
          {location}
          <br />
          {t('storage.place.asideCopy', {
            when: describeInstant(madeAt, i18n, today),
            bytes: describeBytes(bytes, i18n),
          })}
        </span>
      ))}
    </Fact>
  );
}

/** Where erased persons can still be read, and when that ends; nothing is said when they can't. */
function StillToErase() {
  const { t } = useI18n();
  const traces = useStorageState((known) => known.traces);
  if (!traces) return null;
  return (
    <Fact term={t('storage.place.traces')}>
      {traces.databases.length > 0 && <span className={styles.bad}>{t('storage.place.tracesDatabases')}</span>}
      {traces.journal && <span>{t('storage.place.tracesJournal')}</span>}
      {traces.copies.length > 0 && <span>{t('storage.place.tracesCopies')}</span>}
    </Fact>
  );
}
