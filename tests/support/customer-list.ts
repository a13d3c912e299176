import { expect } from '@playwright/test';
import type { Desk } from './desk';

export interface Customer {
  readonly name: string;
  readonly company?: string;
  /** As one types it in a list: "17.03.2026 09:30" or "Juni 2026"; left out for the pile. */
  readonly next?: string;
}

/** Puts customers into the binder the way a user does: with a list. */
export async function importCustomers(desk: Desk, customers: readonly Customer[]): Promise<void> {
  const rows = customers.map(({ name, company = '', next = '' }) => [name, company, next].join(';'));
  const list = ['Name;Firma;Nächster Kontakt', ...rows].join('\r\n');
  await desk.goTo('Import');
  await desk.page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${list}`) });
  const count = customers.length.toLocaleString('de-DE');
  const dossiers = customers.length === 1 ? 'Dossier' : 'Dossiers';
  await desk.page.getByRole('button', { name: `${count} ${dossiers} importieren` }).click();
  await expect(desk.notice).toContainText(`${count} ${dossiers} importiert`);
}

/** Customers "Kunde 0001" and so on, all with the same next contact. */
export function numbered(count: number, next?: string, from = 1): Customer[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Kunde ${String(from + index).padStart(4, '0')}`,
    company: `Firma ${from + index}`,
    next,
  }));
}
