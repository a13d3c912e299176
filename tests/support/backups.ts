import { expose, wrap } from 'comlink';
import type { Backup, BackupReason } from '@shared/domain/backup/backup';
import type { BackupWorkshop } from '@shared/domain/backup/backup-work';
import { tableDiff } from '@shared/domain/base/records-diff';
import type { Result } from '@shared/domain/base/result';
import type { DossierDocument } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { Ledger } from '@shared/domain/records/ledger';
import type { VaultPort } from '@shared/contract/vault-port';
import { perform } from '@renderer/actions/perform';
import { connectWorkshop } from '@renderer/state/backup-connection';
import { VaultBackups } from '@renderer/vault/vault-backups';
import { BackupService } from '@renderer/workers/backup-service';
import { documentIn } from './documents';
import { done, type TestBinder } from './test-binder';

/** The worker's service at the other end of a channel: messages are copied as between threads, and no thread has to start. */
function workshopNearby(): BackupWorkshop {
  const { port1, port2 } = new MessageChannel();
  expose(new BackupService(), port1);
  const never = new Promise<Error>(() => undefined);
  return connectWorkshop(wrap<BackupService>(port2), never, () => port1.close());
}

/** The backups of a test's database. */
export function backupsFor(
  test: TestBinder,
  vault: VaultPort,
  ledger: () => Promise<Ledger | null> = () => test.store.ledger(),
): VaultBackups {
  return new VaultBackups({
    vault,
    startWorkshop: workshopNearby,
    databaseName: () => test.name,
    ledger,
    // Where nothing may be asked of the database, that can't be asked either.
    erasures: async () => ((await ledger()) ? test.store.erasures() : []),
    now: () => test.clock.now(),
    app: '0.1.0',
  });
}

/** Makes a backup. @throws unless it was made in every area. */
export async function madeBackup(backups: VaultBackups, reason: BackupReason = 'manual'): Promise<Backup> {
  const outcome = await backups.make(reason);
  if (outcome.kind !== 'made' || Object.values(outcome.failures).some(Boolean))
    throw new Error(`Not made: ${JSON.stringify(outcome)}`);
  return outcome.backup;
}

export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Puts a document into a dossier, as the user does it. */
export async function addDocument(test: TestBinder, dossier: Dossier, name: string): Promise<DossierDocument> {
  const { document, attachment } = documentIn(dossier, name);
  done(
    await perform(test.context, {
      binderId: dossier.binderId,
      verb: 'addDocument',
      subject: { dossierId: dossier.id, name: '', count: 1, from: null, to: null },
      diff: { documents: tableDiff({ added: [document] }) },
      attachments: [attachment],
    }),
  );
  return document;
}
