import { type Finding, type Remedy, remedyOf } from '@shared/domain/checking/finding';
import { restoreFromBackup } from '../../commands/storage-commands';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { saveUnreadable } from './save-unreadable';
import styles from './storage-page.module.css';

const remedies: readonly Remedy[] = ['repair', 'backup', 'stays'];

/** What was found, by what helps; each kind in one sentence with a few names. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useI18n();
  const services = useServices();
  const unreadable = findings.filter((finding) => finding.kind === 'unreadable');
  return (
    <>
      {remedies.map((remedy) => (
        <OfRemedy key={remedy} remedy={remedy} findings={findings.filter((one) => remedyOf(one) === remedy)} />
      ))}
      <div className={styles.row}>
        {findings.some(wantsBackup) && (
          <Button look="chip" onClick={() => void restoreFromBackup.run(services)}>
            {t('storage.check.lookAtBackups')}
          </Button>
        )}
        {unreadable.length > 0 && (
          <Button look="chip" onClick={() => void saveUnreadable(services, unreadable, t)}>
            {t('storage.check.saveUnreadable')}
          </Button>
        )}
      </div>
    </>
  );
}

/** A backup may still hold what is missing or can't be read any more. */
function wantsBackup(finding: Finding): boolean {
  if (finding.kind === 'ledger') return finding.counted < finding.kept;
  return remedyOf(finding) === 'backup' || finding.kind === 'unreadable' || finding.kind === 'dossierGone';
}

function OfRemedy({ remedy, findings }: { readonly remedy: Remedy; readonly findings: readonly Finding[] }) {
  const { t } = useI18n();
  if (findings.length === 0) return null;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(groupOf(finding), [...(groups.get(groupOf(finding)) ?? []), finding]);
  return (
    <>
      <h3>{t(`storage.check.remedy.${remedy}`)}</h3>
      <ul className={styles.findings}>
        {[...groups].map(([key, group]) => (
          <li key={key}>
            <p>{sentence(group, t)}</p>
            <Examples group={group} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Findings that one sentence tells together. */
function groupOf(finding: Finding): string {
  return finding.kind === 'unreadable' || finding.kind === 'ledger' ? `${finding.kind} ${finding.table}` : finding.kind;
}

function sentence(group: readonly Finding[], t: Translate): string {
  const [first] = group;
  const count = group.length;
  if (!first) return '';
  switch (first.kind) {
    case 'unreadable': {
      const stays = first.remedy === 'stays' || first.table === 'journal';
      const table = t(`storage.check.table.${first.table}`);
      return t(`storage.check.finding.${stays ? 'unreadableStays' : 'unreadable'}`, { count, table });
    }
    case 'ledger': {
      const { table, kept, counted } = first;
      const words = kept === counted ? 'ledgerContent' : 'ledgerCount';
      return t(`storage.check.finding.${words}`, { table: t(`storage.check.table.${table}`), kept, counted });
    }
    case 'shelfCounts':
      return t('storage.check.finding.shelfCounts', { count: first.shelves });
    case 'contentGone':
    case 'contentDamaged':
      return t(`storage.check.finding.${first.kind}`, { count: Math.max(1, group.flatMap(namesOf).length) });
    default:
      return t(`storage.check.finding.${first.kind}`, { count });
  }
}

const fewNames = 5;

/** The names of the first ones, so that one knows whom it is about. */
function Examples({ group }: { readonly group: readonly Finding[] }) {
  const { t } = useI18n();
  const names = group.flatMap(namesOf).filter(Boolean);
  if (names.length === 0) return null;
  const more = names.length - fewNames;
  return (
    <p className={styles.examples}>
      {names.slice(0, fewNames).join(', ')}
      {more > 0 && `, ${t('storage.check.more', { count: more })}`}
    </p>
  );
}

function namesOf(finding: Finding): string[] {
  switch (finding.kind) {
    case 'unreadable':
    case 'misplaced':
      return [finding.name];
    case 'contentGone':
    case 'contentDamaged':
      return finding.documents.map(({ name }) => name);
    default:
      return [];
  }
}
