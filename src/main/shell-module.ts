/** One concern of the desktop shell. `main.ts` lists them all. */
export interface ShellModule {
  /** What has to be said before Electron is ready: schemes, switches, listeners for what is created first. */
  readonly beforeReady?: () => void;
  readonly whenReady?: () => void | Promise<void>;
}
