import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { contactTitle } from '../../i18n/describe-contact';
import { useI18n } from '../../i18n/i18n-context';
import { openDossier, useDesk } from '../../state/desk';
import { clickRow } from '../../state/marking';
import { useToday } from '../../state/queries';
import { DossierRow } from '../kit/dossier-row';
import { DossierTags } from '../kit/dossier-tags';
import { MarkBox } from '../kit/mark-box';
import { Tag } from '../kit/tag';
import { WhenDue } from '../kit/when-due';

interface StackRowProps {
  readonly dossier: Dossier;
  readonly date: PlainDate;
}

/** A dossier that is still to be worked. */
export function StackRow({ dossier, date }: StackRowProps) {
  const today = useToday();
  const open = useDesk((desk) => desk.open === dossier.id);
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      movable
      onOpen={(held) => clickRow(dossier.id, held)}
      aside={<MarkBox dossier={dossier} aside />}
      lead={<WhenDue dossier={dossier} date={date} />}
      tags={<DossierTags dossier={dossier} today={today} />}
    />
  );
}

interface DoneRowProps {
  readonly dossier: Dossier;
  readonly contact: Contact;
}

/** A contact of the day, or a sheet that was done: when, what came of it, and where it went. */
export function DoneRow({ dossier, contact }: DoneRowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const open = useDesk((desk) => desk.open === dossier.id);
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      onOpen={() => openDossier(dossier.id)}
      done
      lead={<time dateTime={contact.at.time}>{formats.time(contact.at.time)}</time>}
      detail={contact.filedTo ? t('today.filed', { place: formats.place(contact.filedTo, today) }) : undefined}
      tags={<Tag tone="done">{contactTitle(contact, i18n)}</Tag>}
    />
  );
}
