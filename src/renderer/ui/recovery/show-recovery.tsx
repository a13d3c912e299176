import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ShellPort } from '@shared/contract/shell-port';
import type { Clock } from '../../clock';
import { type I18n, I18nContext } from '../../i18n/i18n-context';
import type { NotReady } from '../../state/recovery';
import { NotOpenedPage } from './not-opened-page';
import { RecoveryPage } from './recovery-page';
import { UpgradePage } from './upgrade-page';

interface Shown {
  readonly started: NotReady;
  readonly shell: ShellPort;
  readonly clock: Clock;
  readonly i18n: I18n;
}

/** In place of the app, when its data is not as it should be. */
export function showRecovery(root: HTMLElement, { started, shell, clock, i18n }: Shown): void {
  // There is nothing to back up on the way out.
  shell.onClosing(() => void shell.readyToClose());
  document.documentElement.lang = i18n.locale.tag;
  document.title = i18n.t('app.name');
  const pageOf = (): ReactNode => {
    switch (started.kind) {
      case 'damaged':
        return <RecoveryPage services={{ shell, clock, finding: started }} />;
      case 'toMigrate':
        return <UpgradePage services={{ shell, clock, databaseName: started.databaseName }} />;
      case 'newer':
      case 'noRoom':
        return <NotOpenedPage shell={shell} why={started.kind} />;
    }
  };
  createRoot(root).render(<I18nContext value={i18n}>{pageOf()}</I18nContext>);
}
