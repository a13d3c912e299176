import type { ShellPort } from './shell-port';

/** The events of the port: its keys that begin with `on`. */
export type ShellEvent = Extract<keyof ShellPort, `on${string}`>;

/** The calls of the port: its other methods. */
export type ShellCall = Exclude<
  { [Key in keyof ShellPort]: ShellPort[Key] extends (...args: never) => unknown ? Key : never }[keyof ShellPort],
  ShellEvent
>;

export type ShellEventPayload<Key extends ShellEvent> = Parameters<Parameters<ShellPort[Key]>[0]>;

/** What the preload puts into the page: the part of the port that crosses to the main process, and nothing else. */
export type ShellBridge = Pick<ShellPort, ShellCall | ShellEvent>;

export const bridgeName = 'ringbuchShell';

/** Records, not lists: the compiler asks for every key of the port, and only for those. */
const calls: Record<ShellCall, true> = {
  saveFile: true,
  openFile: true,
  openDocument: true,
  openLink: true,
  print: true,
  makePdf: true,
  showMenu: true,
  listKept: true,
  readKept: true,
  startKeeping: true,
  keepPart: true,
  finishKeeping: true,
  dropKeeping: true,
  appendKept: true,
  truncateKept: true,
  removeKept: true,
  chosenFolder: true,
  chooseFolder: true,
  forgetFolder: true,
  storageState: true,
  askToPersist: true,
  storesAside: true,
  keepStoreAside: true,
  dropStoreAside: true,
  readyToClose: true,
};
const events: Record<ShellEvent, true> = { onCommand: true, onWake: true, onClosing: true };

export const shellCalls = Object.keys(calls) as ShellCall[];
export const shellEvents = Object.keys(events) as ShellEvent[];

export function channelOf(key: ShellCall | ShellEvent): string {
  return `shell:${key}`;
}
