import type { ShellPort } from '@shared/contract/shell-port';
import type { Clock } from '../clock';
import { VaultBackups } from '../vault/vault-backups';
import { startWorkshop } from './backup-connection';

/** The backups, while the database itself is not open. */
export function backupsAtStart(
  { shell, clock }: { readonly shell: ShellPort; readonly clock: Clock },
  databaseName: string,
): VaultBackups {
  return new VaultBackups({
    vault: shell,
    startWorkshop,
    databaseName: () => databaseName,
    ledger: () => Promise.resolve(null),
    erasures: () => Promise.resolve([]),
    now: () => clock.now(),
    app: import.meta.env.VITE_VERSION,
  });
}
