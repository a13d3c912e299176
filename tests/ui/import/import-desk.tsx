import { createRoot, type Root } from 'react-dom/client';
import { page, userEvent } from 'vitest/browser';
import { expect, onTestFinished } from 'vitest';
import type { SaveFileOutcome, SaveFileRequest } from '@shared/contract/shell-port';
import type { Language } from '@shared/messages/message-key';
import { createI18n, I18nContext, useI18n } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { openBinderOnDesk } from '@renderer/state/desk';
import { useDroppedFiles } from '@renderer/state/dropped-list';
import { startOver } from '@renderer/state/import-session';
import { dismissNotice } from '@renderer/state/notices';
import type { Services } from '@renderer/state/services';
import { ServicesContext, useServices } from '@renderer/state/services';
import { ImportPage } from '@renderer/ui/import/import-page';
import '@renderer/ui/kit/theme.css';
import { servicesOn } from '../../support/mount';
import { openTestBinder, type TestBinder } from '../../support/test-binder';

const fixtures = import.meta.glob<string>('../../fixtures/csv/*.{csv,txt}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The import page as the app mounts it: real store, real worker, a shell that keeps what is saved. */
export class ImportDesk {
  readonly saved: SaveFileRequest[] = [];
  saveOutcome: SaveFileOutcome = { kind: 'saved', name: 'saved.csv' };
  services: Services;

  constructor(
    readonly test: TestBinder,
    readonly root: Root,
  ) {
    const services = servicesOn(test);
    this.services = {
      ...services,
      shell: {
        ...services.shell,
        saveFile: (request) => {
          this.saved.push(request);
          return Promise.resolve(this.saveOutcome);
        },
      },
    };
  }

  async choose(name: string): Promise<void> {
    await this.chooseFile(await fixture(name));
  }

  /** Without the detour that a chosen file takes through the test's browser driver: large files, too. */
  async drop(file: File): Promise<void> {
    const target = page.getByRole('region', { name: 'Kunden importieren' });
    await expect.element(target.getByRole('heading').first()).toBeVisible();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const inside = target.getByRole('heading').first().element();
    for (const type of ['dragover', 'drop']) {
      inside.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }

  async chooseFile(file: File): Promise<void> {
    await userEvent.upload(page.getByLabelText(/Datei (wählen|…)|Andere Datei|Choose a file/), file);
  }
}

async function fixture(name: string): Promise<File> {
  const url = fixtures[`../../fixtures/csv/${name}`];
  if (!url) throw new Error(`No fixture: ${name}`);
  return new File([await (await fetch(url)).blob()], name);
}

/** As much of the window as the import needs: the page, and what takes dropped files. */
function Window() {
  useDroppedFiles(useServices(), useI18n().t);
  return <ImportPage />;
}

export async function openImportDesk(language: Language = 'de'): Promise<ImportDesk> {
  startOver();
  dismissNotice();
  const test = await openTestBinder();
  openBinderOnDesk(test.id);
  const i18n = await createI18n(localeFor(language, ['de-DE']));
  const container = document.createElement('div');
  container.style.height = '100vh';
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
    startOver();
  });
  const desk = new ImportDesk(test, root);
  root.render(
    <ServicesContext value={desk.services}>
      <I18nContext value={i18n}>
        <Window />
      </I18nContext>
    </ServicesContext>,
  );
  return desk;
}
