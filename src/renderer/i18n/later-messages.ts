let owed: (() => Promise<void>) | null = null;
let loading = Promise.resolve();

/** Says how the messages are loaded that the first screen does without. */
export function oweMessages(load: () => Promise<void>): void {
  owed = load;
}

/** Loads them, once; they can be said when this is done. */
export function laterMessages(): Promise<void> {
  const load = owed;
  if (!load) return loading;
  owed = null;
  loading = load().catch((error: unknown) => {
    owed = load;
    throw error;
  });
  return loading;
}
