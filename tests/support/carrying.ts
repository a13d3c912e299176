import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk';

/** What a user does by hand: drags with the mouse or a finger, or carries with keys. */

/** What screen readers are told while something is carried. */
export function told(page: Page): Locator {
  return page.locator('[aria-live="assertive"]');
}

/** The tab of a day or month by the beginning of its name. */
export function tabOf(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: /^(Trennblätter|Day|Month)/ })
    .getByRole('button', { name: new RegExp(`^${name}`) });
}

/** Rows can be taken once this is there: it loads after the first screen. */
export async function readyToCarry(page: Page): Promise<void> {
  await expect(told(page)).toBeAttached();
}

/** Presses the mouse on one thing and moves it over another, without letting go. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  await readyToCarry(page);
  const start = await centreOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 3 });
  const end = await centreOf(to);
  await page.mouse.move(end.x, end.y, { steps: 12 });
}

export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await dragOver(page, from, to);
  await page.mouse.up();
}

/** A finger, as the system hands it to Chromium. */
export class Finger {
  private constructor(private readonly send: (type: string, points: readonly Point[]) => Promise<unknown>) {}

  static async on(page: Page): Promise<Finger> {
    const session = await page.context().newCDPSession(page);
    return new Finger((type, touchPoints) =>
      session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: [...touchPoints] }),
    );
  }

  async down({ x, y }: Point): Promise<void> {
    await this.send('touchStart', [{ x, y }]);
  }

  async moveTo(from: Point, to: Point, steps = 10): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
    }
  }

  async up(): Promise<void> {
    await this.send('touchEnd', []);
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Not on the screen: ${locator.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Everything that is stored of the dossiers: what undoing must bring back exactly. */
export function storedDossiers(desk: Desk): Promise<unknown> {
  return desk.page.evaluate(readDossiers);
}

/** Runs in the page. */
function readDossiers(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const stores = ['dossiers', 'shelfCounts'];
      const reading = opening.result.transaction(stores);
      const found = stores.map((name) => reading.objectStore(name).getAll());
      reading.oncomplete = () => {
        opening.result.close();
        resolve(found.map(({ result }) => result as unknown));
      };
    };
  });
}
