import { onTestFinished, vi } from 'vitest';
import type { VaultAnswer, VaultArea, VaultFailure, VaultPort } from '@shared/contract/vault-port';
import { createBrowserVault } from '@renderer/shell/browser-vault';
import { readWhole, writeWhole } from '@renderer/vault/kept-file';

/** The browser edition's real vault, empty; emptied again after the test. */
export async function openVault(): Promise<VaultPort> {
  const vault = createBrowserVault();
  await emptyVault(vault);
  onTestFinished(() => emptyVault(vault));
  return vault;
}

export async function emptyVault(vault: VaultPort): Promise<void> {
  await vault.forgetFolder();
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  // A worker that is ended lets go of its file in its own time.
  for await (const name of root.keys())
    await vi.waitFor(() => root.removeEntry(name, { recursive: true }), { timeout: 10_000 });
}

/** Has the user choose a folder; one of the private file system stands for it. @returns how to make it go, like a stick that is pulled out. */
export async function chooseFolderIn(vault: VaultPort): Promise<() => Promise<void>> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('Stick', { create: true });
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
  onTestFinished(() => void vi.unstubAllGlobals());
  await vault.chooseFolder();
  return () => root.removeEntry('Stick', { recursive: true });
}

/** The calls by which files come and go: those that a disk refuses. */
const refusable = ['startKeeping', 'keepPart', 'finishKeeping', 'readKept', 'removeKept', 'listKept'] as const;
export type RefusableCall = (typeof refusable)[number];

/** A vault that is real until one certain call, which the disk refuses; `calls` tells what was asked of it, in order. */
export class FaultyVault {
  readonly calls: string[] = [];
  /** The number of the call that fails, from 1; null for none. */
  failsAt: number | null = null;
  /** All calls after it fail, too: the disk stays as it is. */
  forGood = false;
  reason: VaultFailure = 'disk-full';
  readonly port: VaultPort;

  constructor(vault: VaultPort) {
    const guarded = Object.fromEntries(refusable.map((name) => [name, this.guard(name, vault)]));
    this.port = { ...vault, ...guarded };
  }

  private guard(name: RefusableCall, vault: VaultPort) {
    const call = vault[name] as (...args: unknown[]) => Promise<VaultAnswer<unknown>>;
    return async (...args: unknown[]): Promise<VaultAnswer<unknown>> => {
      this.calls.push(name);
      const { failsAt } = this;
      const fails = failsAt !== null && (this.forGood ? this.calls.length >= failsAt : this.calls.length === failsAt);
      if (!fails) return call(...args);
      // A file that can't be finished is given up by the vault itself.
      if (name === 'finishKeeping') await vault.dropKeeping(args[0] as string);
      return { kind: 'failed', reason: this.reason };
    };
  }
}

export async function bytesIn(vault: VaultPort, area: VaultArea, name: string): Promise<Uint8Array> {
  const read = await readWhole(vault, area, name);
  if (!read.ok) throw new Error(`Not read: ${read.problem}`);
  return read.value;
}

export async function putBytes(vault: VaultPort, area: VaultArea, name: string, bytes: Uint8Array): Promise<void> {
  const written = await writeWhole(vault, area, name, [bytes]);
  if (!written.ok) throw new Error(`Not written: ${written.problem}`);
}
