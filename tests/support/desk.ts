import { expect, type Locator, type Page } from '@playwright/test';

/** The app as its user sees it, in German; found by names and roles only. */
export class Desk {
  constructor(readonly page: Page) {}

  /** Sets the clock of the page to a moment (with its offset from UTC) and opens the app there. */
  static async openAt(page: Page, moment: string): Promise<Desk> {
    await page.clock.install({ time: moment });
    await page.goto('/');
    return Desk.of(page);
  }

  /** The desk of a page that is loading. */
  static async of(page: Page): Promise<Desk> {
    await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible();
    return new Desk(page);
  }

  get leftPage(): Locator {
    return this.page.getByRole('region', { name: 'Linke Seite' });
  }

  get rightPage(): Locator {
    return this.page.getByRole('region', { name: 'Rechte Seite' });
  }

  /** The name on the open dossier. */
  get openName(): Locator {
    return this.rightPage.getByRole('heading', { level: 2 });
  }

  get logStrip(): Locator {
    return this.page.getByRole('form', { name: 'Kontakt eintragen' });
  }

  get dateField(): Locator {
    return this.logStrip.getByRole('textbox', { name: 'Ablegen hinter' });
  }

  /** What the last action did. */
  get notice(): Locator {
    return this.page.getByRole('status', { name: 'Was getan wurde' });
  }

  /** A part of the list on the left, under its heading. */
  section(title: string): Locator {
    return this.leftPage.getByRole('list', { name: title });
  }

  /** A dossier in the list on the left. */
  row(name: string): Locator {
    return this.leftPage.getByRole('button', { name });
  }

  async goTo(place: 'Heute' | 'Ringbuch' | 'Stapel' | 'Auslastung' | 'Import' | 'Optionen'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: place }).click();
  }

  async createDossier(name: string, card: { company?: string; phone?: string; email?: string } = {}): Promise<void> {
    await this.leaveField();
    await this.page.keyboard.press('n');
    const sheet = this.page.getByRole('dialog', { name: 'Neues Dossier' });
    await sheet.getByLabel('Name').fill(name);
    if (card.company) await sheet.getByLabel('Firma').fill(card.company);
    if (card.phone) await sheet.getByLabel('Telefon').fill(card.phone);
    if (card.email) await sheet.getByLabel('E-Mail').fill(card.email);
    await sheet.getByRole('button', { name: 'Dossier anlegen' }).click();
    await expect(this.openName).toHaveText(name);
  }

  /** Chooses an outcome by its key, with which the focus goes to what was said; before the strip is there, keys are commands. */
  async chooseOutcome(key: number): Promise<void> {
    await expect(this.logStrip).toBeVisible();
    await this.leaveField();
    await this.page.keyboard.press(String(key));
    await expect(this.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toBeFocused();
  }

  /** Logs a contact with the keyboard and files: the outcome's key, what was said, the date if not the proposed one. */
  async log(outcomeKey: number, text: string, date?: string): Promise<void> {
    await this.chooseOutcome(outcomeKey);
    await this.page.keyboard.type(text);
    if (date !== undefined) {
      await this.page.keyboard.press('Tab');
      await this.page.keyboard.type(date);
    }
    await this.page.keyboard.press('Control+Enter');
  }

  async search(query: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Suchen' }).fill(query);
  }

  /** Opens the first dossier that a search finds; it stays where it lies. */
  async lookUp(query: string, name: string | RegExp): Promise<void> {
    await this.search(query);
    await this.page.getByRole('option', { name }).first().click();
    await expect(this.openName).toHaveText(name);
  }

  async undo(): Promise<void> {
    await this.leaveField();
    await this.page.keyboard.press('Control+z');
    await expect(this.notice).toContainText('Rückgängig gemacht');
  }

  /** Waits until what is half typed has been stored. */
  async draftStored(text: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(storedDrafts)).toContain(text);
  }

  /** Single keys count only while no field has the focus. */
  async leaveField(): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  }
}

/** The texts and dates of the half-typed entries as they lie in the database; runs in the page. */
function storedDrafts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        type Draft = Record<'text' | 'dateText', string | null>;
        resolve(reading.result.flatMap(({ text, dateText }: Draft) => [text ?? '', dateText ?? '']));
      };
    };
  });
}
