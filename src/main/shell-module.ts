/** One concern of the desktop shell. `main.ts` lists them all. */
export interface ShellModule {
  /** What has to be said before Electron is ready: schemes, switches, listeners for what is created first. */
  readonly beforeReady?: () => void;
  /** Asked once Electron is ready, before anything else is done: may the app open? False ends it; the user knows why by then. */
  readonly mayOpen?: () => Promise<boolean>;
  readonly whenReady?: () => void | Promise<void>;
}
