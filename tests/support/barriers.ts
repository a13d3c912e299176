import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page: the rule that is broken, where, and what would mend it. All is looked at in the page itself, which takes a
 * quarter of the time, and which axe calls its legacy mode for what it leaves out: the frames of other origins.
 * @throws when there is a frame, which would go unseen.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('The page has a frame, into which axe does not look here');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
