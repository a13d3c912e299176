import { shell } from 'electron';
import type { OpenLinkOutcome } from '@shared/contract/shell-port';
import { isContactLink } from '@shared/contract/contact-link';
import { answerCall } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';

export const links: ShellModule = {
  whenReady() {
    answerCall('openLink', (_contents, link) => openLink(link));
  },
};

async function openLink(link: string): Promise<OpenLinkOutcome> {
  if (!isContactLink(link)) return 'refused';
  try {
    await shell.openExternal(link);
    return 'opened';
  } catch {
    return 'failed';
  }
}
