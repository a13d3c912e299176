import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import type { Situation } from '../../state/recovery';
import { dayAndTime } from './day-and-time';
import styles from './recovery.module.css';

interface CountsTableProps {
  readonly situation: Situation;
  readonly today: PlainDate;
}

export function CountsTable({ situation: { witness, counted }, today }: CountsTableProps) {
  const { t, formats } = useI18n();
  const tables = witness?.ledger.tables;
  const rows = [
    ['dossiers', tables?.dossiers.count, counted?.dossiers],
    ['contacts', tables?.contacts.count, counted?.contacts],
    ['documents', tables?.documents.count, counted?.documents],
    ['calculations', tables?.calculations.count, counted?.calculations],
    ['forms', tables?.forms.count, counted?.forms],
    ['filledForms', tables?.filledForms.count, counted?.filledForms],
    ['playbooks', tables?.playbooks.count, counted?.playbooks],
    ['steps', witness?.ledger.journal, counted?.journal],
  ] as const;
  const then = witness
    ? t('recovery.counts.thenAt', dayAndTime(witness.writtenAt, formats, today))
    : t('recovery.counts.then');
  return (
    <table className={styles.counts}>
      <caption className="visually-hidden">{t('recovery.counts.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('recovery.counts.kind')}</th>
          <th scope="col">{then}</th>
          <th scope="col">{t('recovery.counts.now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, now]) => (
          <tr key={name}>
            <th scope="row">{t(`recovery.counts.${name}`)}</th>
            <td>{before === undefined ? t('recovery.counts.unknown') : formats.number(before)}</td>
            <td className={before !== undefined && (now ?? 0) < before ? styles.less : undefined}>
              {now === undefined ? t('recovery.counts.none') : formats.number(now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
