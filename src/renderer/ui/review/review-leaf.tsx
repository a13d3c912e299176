import { useMemo } from 'react';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { contactTitle } from '../../i18n/describe-contact';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import type { DoneContact } from '@shared/domain/workload/done-work';
import { useDay, useToday } from '../../state/queries';
import { DossierRow } from '../kit/dossier-row';
import leaf from '../kit/leaf.module.css';
import { Tag } from '../kit/tag';
import styles from './review.module.css';

/** What was done on a day, and where each dossier went. */
export function ReviewLeaf({ date }: { readonly date: PlainDate | null }) {
  const { t } = useI18n();
  const today = useToday();
  const day = useDay(date ?? today);
  const done = useMemo(() => day?.done ?? [], [day]);
  if (!day) return null;
  return (
    <div className={leaf.scroll}>
      <h2 className={styles.heading}>{t('review.done', { count: done.length })}</h2>
      {done.length === 0 ? (
        <p className={styles.nothing}>{t('review.nothingDone')}</p>
      ) : (
        <ul>
          {done.map((one) => (
            <li key={one.contact.id}>
              <DoneLine {...one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DoneLine({ contact, dossier }: DoneContact) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { at, filedTo } = contact;
  return (
    <DossierRow
      dossier={dossier}
      open={false}
      onOpen={() => lookUp(dossier.id)}
      lead={<time dateTime={at.time}>{formats.time(at.time)}</time>}
      detail={filedTo ? t('today.filed', { place: formats.place(filedTo, today) }) : undefined}
      tags={<Tag tone="done">{contactTitle(contact, i18n)}</Tag>}
    />
  );
}
