import { basename } from 'node:path';
import type * as FileSystem from 'node:fs/promises';

type Code = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS';

/** Decides about one step, by its name and its place among all steps since the start: fails it with this code, or lets it be. */
type Fault = (step: string, index: number) => Code | undefined;

/** The disk under the code that is tested: a real one that writes down what is asked of it, and fails where it is told to. */
export const faultyDisk = {
  steps: [] as string[],
  fault: (() => undefined) as Fault,
  /** What `statfs` says is free, in place of the truth. */
  freeBytes: undefined as number | undefined,

  reset(): void {
    this.steps = [];
    this.fault = () => undefined;
    this.freeBytes = undefined;
  },
};

/** @throws when this step is to fail */
function note(step: string): void {
  const code = faultyDisk.fault(step, faultyDisk.steps.push(step) - 1);
  if (code) throw Object.assign(new Error(`${code}: ${step} fails in this test`), { code });
}

/** For `vi.mock('node:fs/promises')`. */
export function overFileSystem(real: typeof FileSystem): typeof FileSystem {
  return {
    ...real,
    open: async (path, flags, mode) => {
      const name = called(path);
      note(`open ${name}`);
      return overFile(await real.open(path, flags, mode), name);
    },
    rename: async (from, to) => {
      note(`rename ${called(from)} to ${called(to)}`);
      await real.rename(from, to);
    },
    rm: async (path, options) => {
      note(`remove ${called(path)}`);
      await real.rm(path, options);
    },
    unlink: async (path) => {
      note(`remove ${called(path)}`);
      await real.unlink(path);
    },
    copyFile: async (from, to, mode) => {
      note(`copy ${called(from)}`);
      await real.copyFile(from, to, mode);
    },
    link: async (from, to) => {
      note(`link ${called(from)}`);
      await real.link(from, to);
    },
    statfs: (async (path: FileSystem.FileHandle & string) => {
      const found = await real.statfs(path);
      return faultyDisk.freeBytes === undefined ? found : { ...found, bavail: faultyDisk.freeBytes, bsize: 1 };
    }) as typeof FileSystem.statfs,
  };
}

function overFile(file: FileSystem.FileHandle, name: string): FileSystem.FileHandle {
  const steps: Partial<Record<string, (...args: never[]) => Promise<unknown>>> = {
    writeFile: async (bytes: Uint8Array) => {
      try {
        note(`write ${name}`);
      } catch (error) {
        // A disk that runs full has taken a part of it.
        await file.writeFile(bytes.subarray(0, Math.ceil(bytes.length / 2)));
        throw error;
      }
      await file.writeFile(bytes);
    },
    sync: async () => {
      note(`sync ${name}`);
      await file.sync();
    },
    datasync: async () => {
      note(`sync ${name}`);
      await file.datasync();
    },
    truncate: async (length: number) => {
      note(`truncate ${name}`);
      await file.truncate(length);
    },
    read: async (...args: Parameters<FileSystem.FileHandle['read']>) => {
      note(`read ${name}`);
      return file.read(...args);
    },
    close: async () => {
      await file.close();
      note(`close ${name}`);
    },
  };
  return new Proxy(file, {
    get: (target, key) => {
      const step = typeof key === 'string' ? steps[key] : undefined;
      const member: unknown = step ?? Reflect.get(target, key, target);
      return typeof member === 'function' && !step ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The file's name; a temporary one is called so, since its own is another each time. */
function called(path: unknown): string {
  const name = basename(String(path));
  return name.endsWith('.tmp') ? 'temporary' : name;
}
