import { createRoot } from 'react-dom/client';
import type { I18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import type { Departure, Outdated } from '../../state/departure';
import { carryDraftsOver, storeCarriedOver } from '../../state/draft-keeper';
import { keepOutside } from '../../state/keeper-work';
import type { Services } from '../../state/services';
import { OutdatedNote } from './outdated-note';

/**
 * What a window does besides showing its pages, once they are there: keeps witness and journal, and steps back when another window takes
 * the database away. Fetched beforehand: when it is needed, the files of this release may be gone.
 */
export function standBy(
  page: HTMLElement,
  services: Services,
  started: Parameters<typeof keepOutside>[1],
  { t }: I18n,
  departure: Departure,
): void {
  void storeCarriedOver(services);
  const keeping = keepOutside(services, started, departure);
  departure.prepare(async (why) => {
    keeping.stop();
    stepBack(page, t, why);
    // A store that the engine has closed is not opened again: what was typed waits for the next page.
    if (why === 'closed') carryDraftsOver();
    else await keeping.saveDrafts();
  });
}

/** Says over the page why it must not be worked in any more; nothing can be reached behind it, by mouse, keys or screen reader. */
export function stepBack(page: HTMLElement, t: Translate, why: Outdated): void {
  page.inert = true;
  const note = document.body.appendChild(document.createElement('div'));
  createRoot(note).render(<OutdatedNote t={t} why={why} />);
}
