import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { announceRefusal, announceUnkept, dismissNotice, withdrawUnkept } from '@renderer/state/notices';
import { type Services, ServicesContext } from '@renderer/state/services';
import { NoticeStrip } from '@renderer/ui/desk/notice-strip';
import { openTestBinder } from '../../support/test-binder';

const refused = {
  kind: 'notStored',
  cause: 'No space left',
  again: () => Promise.reject(new Error('Not asked')),
} as const;

beforeEach(async () => {
  dismissNotice();
  const it = await openTestBinder();
  const clock = { today: () => it.clock.now().date, onNewDay: () => () => {} };
  const services = { store: it.store, context: it.context, clock } as unknown as Services;
  const i18n = await createI18n(localeFor('de', ['de-DE']));
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(
    <ServicesContext value={services}>
      <I18nContext value={i18n}>
        <NoticeStrip />
      </I18nContext>
    </ServicesContext>,
  );
});

const strip = () => page.getByRole('status', { name: 'Was getan wurde' });
const button = (name: string) => strip().getByRole('button', { name });

describe('what was refused', () => {
  test('can be tried again, and is gone from the strip as soon as it is', async () => {
    const again = vi.fn();
    announceRefusal(refused, '', again);
    await expect.element(strip()).toHaveTextContent('Nicht gespeichert: Der Speicher hat abgelehnt (No space left).');
    await expect.element(button('Text kopieren')).not.toBeInTheDocument();
    await button('Noch einmal versuchen').click();
    expect(again).toHaveBeenCalledOnce();
    await expect.element(strip()).toBeEmptyDOMElement();
  });

  test('can be copied, and says so', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    announceRefusal({ kind: 'noAnswer', later: new Promise(() => {}) }, 'Will 40 Stühle');
    await expect.element(button('Noch einmal versuchen')).not.toBeInTheDocument();
    await button('Text kopieren').click();
    await expect.element(button('Kopiert')).toBeVisible();
    expect(copied).toHaveBeenCalledWith('Will 40 Stühle');
  });

  test('says how to copy where the browser does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    announceRefusal({ kind: 'noAnswer', later: new Promise(() => {}) }, 'Will 40 Stühle');
    await button('Text kopieren').click();
    await expect.element(button('Nicht kopiert: Markieren Sie den Text und drücken Sie Strg C')).toBeVisible();
  });

  test('is not covered by what is written in passing', async () => {
    announceRefusal(refused);
    announceUnkept('draft', null);
    await expect.element(strip()).toHaveTextContent('Nicht gespeichert: Der Speicher hat abgelehnt');
    withdrawUnkept('draft');
    await expect.element(strip()).toHaveTextContent('Nicht gespeichert: Der Speicher hat abgelehnt');
  });
});

test('what is half typed and not kept is said, until it is', async () => {
  announceUnkept('draft', 'No space left');
  await expect
    .element(strip())
    .toHaveTextContent('Was Sie gerade schreiben, wird nicht gespeichert: Der Speicher lehnt ab (No space left).');
  withdrawUnkept('draft');
  await expect.element(strip()).toBeEmptyDOMElement();
});
