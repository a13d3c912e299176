import { useEffect, useState } from 'react';
import type { DossierPages } from '@shared/domain/backup/backup-contents';
import type { Contact } from '@shared/domain/records/contact';
import { type Dossier, subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { describeCalculation } from '../../i18n/describe-calculation';
import { careRows, describeSettled } from '../../i18n/describe-care';
import { contactTitle } from '../../i18n/describe-contact';
import { describeSheet, sheetLines } from '../../i18n/describe-form';
import { describePromiseEnd } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { pagesInBackup, takeFromOpenBackup, useOpenBackup } from '../../state/open-backup';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Tag } from '../kit/tag';
import leaf from '../kit/leaf.module.css';
import styles from './restore.module.css';

interface PagesThenProps {
  readonly id: DossierId | null;
  readonly when: string;
}

/** A dossier as it lay in the backup: card and log, to read only, and the way to take it out. */
export function PagesThen({ id, when }: PagesThenProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const pages = usePages(id);
  const storing = useOpenBackup(({ stage }) => stage === 'storing');
  if (!pages) return <p className={styles.chooseOne}>{id === null && t('restore.chooseOne')}</p>;
  const { dossier, contacts, documents, calculations, filledForms, now } = pages;
  const title = titleOf(dossier.card) || t('unnamed');
  const subtitle = [dossier.card.position, subtitleOf(dossier.card)].filter(Boolean).join(' · ');
  return (
    <>
      <header className={styles.dossierHead}>
        <div>
          <h2>{title}</h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {now !== 'same' && (
          <Button
            look="primary"
            disabled={storing}
            onClick={() => void takeFromOpenBackup(services, [dossier.id])}
            title={t('restore.takeHint')}
          >
            {t('restore.takeOutOne')}
          </Button>
        )}
        <p className={styles.readOnly}>
          {t('restore.readOnly', { when })} <Tag>{t(`restore.then.${now}`)}</Tag>
        </p>
      </header>
      {/* Reached by Tab, so that the keyboard can scroll it. */}
      <div className={leaf.scroll} tabIndex={0} role="group" aria-label={title}>
        <Card dossier={dossier} />
        <h3 className={leaf.heading}>
          {t('restore.log')} <span>{contacts.length}</span>
        </h3>
        {contacts.length === 0 && <p>{t('restore.noLog')}</p>}
        <ol>
          {contacts.map((contact) => (
            <Entry key={contact.id} contact={contact} />
          ))}
        </ol>
        {documents.length > 0 && (
          <>
            <h3 className={leaf.heading}>{t('restore.documents')}</h3>
            <ul>
              {documents.map(({ id: documentId, name }) => (
                <li key={documentId}>{name}</li>
              ))}
            </ul>
          </>
        )}
        {calculations.length > 0 && (
          <>
            <h3 className={leaf.heading}>{t('dossier.calculations')}</h3>
            <ul>
              {calculations.map((calculation) => (
                <li key={calculation.id}>{describeCalculation(calculation, i18n)}</li>
              ))}
            </ul>
          </>
        )}
        {filledForms.length > 0 && (
          <>
            <h3 className={leaf.heading}>{t('dossier.filledForms')}</h3>
            <ul>
              {filledForms.map((sheet) => (
                <li key={sheet.id}>
                  {describeSheet(sheet, i18n)}
                  {sheetLines(sheet, i18n).map((line, index) => (
                    <p key={index}>{line}</p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** Read again when a restore has changed how it stands to now. */
function usePages(id: DossierId | null): DossierPages | null {
  const differences = useOpenBackup((state) => state.differences);
  const [pages, setPages] = useState<DossierPages | null>(null);
  useEffect(() => {
    let current = true;
    void (id === null ? Promise.resolve(null) : pagesInBackup(id)).then((found) => {
      if (current) setPages(found);
    });
    return () => {
      current = false;
    };
  }, [id, differences]);
  return pages?.dossier.id === id ? pages : null;
}

function Card({ dossier }: { readonly dossier: Dossier }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { card, care, place, about, binnedAt } = dossier;
  const where = binnedAt === null ? t('restore.place', { place: formats.place(place, today) }) : t('restore.binned');
  const fields = [
    [t('card.phone'), card.phones.join('\n')],
    [t('card.email'), card.emails.join('\n')],
    [t('card.address'), card.address],
    [t('card.class'), card.class ?? ''],
    [t('card.source'), card.source],
    [t('card.birthday'), card.birthday === null ? '' : formats.birthday(card.birthday)],
    [t('card.notes'), card.notes],
    ...careRows(care, i18n, today, null).map(({ label, value }) => [label, value]),
  ].filter(([, value]) => value !== '');
  return (
    <>
      <p className={styles.place}>{[where, about].filter(Boolean).join(' · ')}</p>
      <dl className={styles.card}>
        {fields.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Entry({ contact }: { readonly contact: Contact }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { at, text, filedTo } = contact;
  const promise = describePromiseEnd(contact, i18n, today);
  return (
    <li className={styles.entry}>
      <time dateTime={`${at.date}T${at.time}`}>
        {formats.shortDay(at.date, today)}, {formats.time(at.time)}
      </time>
      <p>
        <strong>{contactTitle(contact, i18n)}</strong>
        {text && <span> – {text}</span>}
        {promise && <small>{promise}</small>}
        {contact.settledComplaint && <small>{describeSettled(contact, i18n, today)}</small>}
        {filedTo && <small>{t('today.filed', { place: formats.place(filedTo, today) })}</small>}
      </p>
    </li>
  );
}
