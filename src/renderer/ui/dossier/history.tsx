import { Check, CheckCheck, PhoneMissed, StickyNote } from 'lucide-react';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import { contactTitle } from '../../i18n/describe-contact';
import { describePromiseEnd } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { useContacts, useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { lazyPart } from '../kit/lazy-part';
import styles from './history.module.css';

const SettledComplaint = lazyPart(async () => (await import('./care-views')).SettledComplaint);

/** The log, newest first. What only was tried stands back behind what was said. */
export function History({ dossier }: { readonly dossier: Pick<Dossier, 'id'> }) {
  const { t } = useI18n();
  const contacts = useContacts(dossier.id);
  if (!contacts) return null;
  if (contacts.length === 0) return <p className={styles.empty}>{t('dossier.noHistory')}</p>;
  return (
    <ol className={styles.log}>
      {contacts.map((contact) => (
        <Entry key={contact.id} contact={contact} />
      ))}
    </ol>
  );
}

const icons = { reached: Check, tried: PhoneMissed, note: StickyNote, done: CheckCheck };

function Entry({ contact }: { readonly contact: Contact }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { at, result, text, filedTo } = contact;
  const Icon = icons[result];
  return (
    <li className={classes(styles.entry, styles[result])}>
      <time dateTime={`${at.date}T${at.time}`}>
        {formats.shortDay(at.date, today)}, {formats.time(at.time)}
      </time>
      <div>
        <p className={styles.text}>
          <Icon size={14} aria-hidden="true" />
          <strong>{contactTitle(contact, i18n)}</strong>
          {(result === 'reached' || result === 'tried') && (
            <span className="visually-hidden"> ({t(`dossier.${result}`)})</span>
          )}
          {text && <span> – {text}</span>}
        </p>
        <p className={styles.small}>
          {[
            describePromiseEnd(contact, i18n, today),
            filedTo && t('today.filed', { place: formats.place(filedTo, today) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {contact.settledComplaint && (
          <p className={styles.small}>
            <SettledComplaint contact={contact} />
          </p>
        )}
      </div>
    </li>
  );
}
