import type { Dossier } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { usePersonInBackups } from '../../state/person-in-backups';
import { useToday } from '../../state/queries';

/** In how many backups the person can still be read, and until when. */
export function StaysInBackups({ dossier }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const found = usePersonInBackups(dossier);
  if (!found) return null;
  const { count, goneBy, folderMissing } = found;
  const until = goneBy ? t('erase.staysUntil', { day: formats.shortDay(goneBy, today) }) : t('erase.staysLarger');
  return (
    <>
      {count > 0 && <li>{`${t('erase.staysBackups', { count })} ${until}`}</li>}
      {folderMissing && <li>{t('erase.staysMissing')}</li>}
    </>
  );
}
