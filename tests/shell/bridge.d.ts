import type { ShellBridge } from '@shared/contract/shell-channels';

declare global {
  interface Window {
    readonly ringbuchShell: ShellBridge;
  }
}
