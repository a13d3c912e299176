import { expect, type Page, test } from '@playwright/test';
import { findBarriers } from '../support/barriers';
import { clippedTexts } from '../support/clipping';
import { openSample, sampleDay } from '../support/sample-binder';
import { openView, views } from '../support/views';

const languages = ['de-DE', 'en-GB'] as const;

async function open(page: Page, withSample: boolean): Promise<void> {
  await page.clock.install({ time: sampleDay });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /Muster-Ringbuch öffnen|Open the sample binder/ })).toBeVisible();
  if (withSample) await openSample(page);
}

function viewNamed(name: string): (typeof views)[number] {
  const found = views.find((view) => view.name === name);
  if (!found) throw new Error(`There is no view ${name}`);
  return found;
}

const viewsOf = (withSample: boolean) => views.filter((view) => withSample || view.listsDossiers);

/** Colours are the same in every language, and names and roles in every colour: each is looked at once. */
const appearances = [
  ['de-DE', 'light'],
  ['en-GB', 'dark'],
] as const;

for (const withSample of [true, false])
  for (const [locale, colorScheme] of appearances)
    test.describe(`${withSample ? 'the sample binder' : 'an empty binder'}, ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('has no barrier that axe finds in any view', async ({ page }) => {
        test.setTimeout(600_000);
        await open(page, withSample);
        for (const view of viewsOf(withSample)) {
          await openView(page, view);
          expect.soft(await findBarriers(page), view.name).toEqual([]);
        }
      });
    });

for (const [size, viewport] of [
  ['the smallest window', { width: 1024, height: 700 }],
  ['200 % zoom', { width: 720, height: 450 }],
] as const) {
  for (const locale of languages) {
    for (const withSample of [true, false]) {
      test.describe(`${withSample ? 'the sample binder' : 'an empty binder'}, ${locale}, ${size}`, () => {
        test.use({ locale, viewport });

        test('cuts no text off in any view', async ({ page }) => {
          test.setTimeout(240_000);
          await open(page, withSample);
          for (const view of viewsOf(withSample)) {
            await openView(page, view);
            await expect
              .soft(async () => expect(await clippedTexts(page)).toEqual([]), view.name)
              .toPass({ timeout: 2_000 });
          }
        });
      });
    }
  }
}

test.describe('200 % zoom', () => {
  test.use({ locale: 'en-GB', viewport: { width: 720, height: 450 } });

  test('leaves everything within reach while a message stays', async ({ page }) => {
    await open(page, true);
    await page.getByRole('status', { name: 'What was done' }).getByText('opened').hover();
    await page.keyboard.press('b');
    const months = page.getByRole('list', { name: 'Month dividers' }).getByRole('button');
    for (const month of [months.first(), months.last()]) {
      await month.click();
      await expect(month).toHaveAttribute('aria-current', 'true');
    }
  });
});

test.describe('the smallest window', () => {
  test.use({ locale: 'en-GB', viewport: { width: 1024, height: 700 } });

  test('lets what ends under a message be scrolled out from under it', async ({ page }) => {
    await open(page, true);
    await openView(page, viewNamed('an open offer'));
    const done = page.getByRole('status', { name: 'What was done' });
    // With the focus in it, the message stays.
    await done.getByRole('button', { name: /^Undo/ }).focus();
    await page.getByRole('button', { name: /^Version 1,/ }).click();
    await expect(done).toContainText('New version');
    await expect(page.getByText('This is version 1.')).toBeVisible();
  });
});

test('everything that can be clicked is reached with the Tab key, and the focus is always seen', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, true);
  for (const view of views.filter(({ name }) =>
    [
      'today',
      'pile',
      'workload',
      'settings',
      'info card',
      'an open document',
      'new dossier',
      'new loose sheet',
      'a loose sheet',
      'results from paper',
      'printing dividers',
    ].includes(name),
  )) {
    await openView(page, view);
    const { unreached, unseen } = await walkByTab(page);
    expect.soft(unreached, `${view.name}: not reached`).toEqual([]);
    expect.soft(unseen, `${view.name}: focus not seen`).toEqual([]);
  }
});

/** Walks through the page with the Tab key; once more when something has come up behind the walk's back. */
async function walkByTab(page: Page): Promise<{ unreached: string[]; unseen: string[] }> {
  await page.evaluate(() => Reflect.set(window, 'reached', new WeakSet<Element>()));
  const unseen = new Set<string>();
  let unreached: string[] = [];
  for (let round = 0; round < 3; round++) {
    await walkAround(page, unseen);
    unreached = await findUnreached(page);
    if (unreached.length === 0) break;
  }
  return { unreached, unseen: [...unseen] };
}

/** Presses Tab until the focus is back where it began. */
async function walkAround(page: Page, unseen: Set<string>): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'firstReached');
    Reflect.deleteProperty(window, 'lastReached');
  });
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const reached = Reflect.get(window, 'reached') as WeakSet<Element>;
      const element = document.activeElement;
      if (!element || element === document.body) return { again: false, unseen: null };
      const first = (Reflect.get(window, 'firstReached') as Element | undefined) ?? element;
      Reflect.set(window, 'firstReached', first);
      // A field for a time has several stops of its own.
      const last = (Reflect.get(window, 'lastReached') as Element | undefined) ?? element;
      const again = element === first && last !== element;
      Reflect.set(window, 'lastReached', element);
      reached.add(element);
      const around = [element, element.parentElement].flatMap((one) =>
        one ? [getComputedStyle(one), getComputedStyle(one, '::after')] : [],
      );
      const seen = around.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
      return { again, unseen: seen ? null : element.outerHTML.slice(0, 160) };
    });
    if (at.unseen) unseen.add(at.unseen);
    if (at.again) break;
  }
}

/** What can be clicked and was not walked over. */
function findUnreached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reached = Reflect.get(window, 'reached') as WeakSet<Element>;
    const walked = document.querySelector('dialog[open]') ?? document.body;
    const clickable = walked.querySelectorAll<HTMLElement>(
      'button:not(:disabled), a[href], input:not(:disabled), select, textarea, [tabindex="0"]',
    );
    return [...clickable]
      .filter((element) => {
        if (!element.checkVisibility() || element.closest('[inert]') || reached.has(element)) return false;
        // One of a group is a stop; the arrows lead to the others.
        if (element.matches('[tabindex="-1"]'))
          return !element.closest('[role="tablist"], [role="listbox"], [role="toolbar"], [role="grid"]');
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        return ![...document.getElementsByName(element.name)].some((other) => reached.has(other));
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, true);
  for (const view of views.filter(({ name }) =>
    ['today', 'binder', 'settings', 'palette', 'new dossier'].includes(name),
  )) {
    await openView(page, view);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const seconds = (list: string) => Math.max(...list.split(',').map((part) => parseFloat(part)));
        const animated = animationName !== 'none' && seconds(animationDuration) > 0.001;
        const moves = animated || seconds(transitionDuration) > 0.001 || scrollBehavior === 'smooth';
        return moves ? [element.outerHTML.slice(0, 160)] : [];
      }),
    );
    expect.soft(moving, view.name).toEqual([]);
  }
});
