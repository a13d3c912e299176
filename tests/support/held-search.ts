import type { Page } from '@playwright/test';

interface HeldSearch extends Window {
  heldQueries?: Map<string, () => void>;
}

/** Holds back every question to the search worker until it is released: answers then come when and in which order the test says. */
export async function holdSearch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = new Map<string, () => void>();
    (window as HeldSearch).heldQueries = held;
    const send = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const { path, argumentList } = args[0] as { path?: string[]; argumentList?: { value: unknown }[] };
      const go = () => send.apply(this, args);
      if (path?.[0] === 'find') held.set(String(argumentList?.[1]?.value), go);
      else go();
    };
  });
}

/** Lets the question for this text through, once it has been asked. */
export async function releaseSearch(page: Page, query: string): Promise<void> {
  await page.waitForFunction((asked) => (window as HeldSearch).heldQueries?.has(asked), query);
  await page.evaluate((asked) => {
    const held = (window as HeldSearch).heldQueries;
    held?.get(asked)?.();
    held?.delete(asked);
  }, query);
}
