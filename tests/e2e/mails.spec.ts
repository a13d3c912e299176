import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { documents, dossier, leaf, openDossier, row, rows, title } from '../support/document-pages';
import { drop, mailFixture } from '../support/dropped-files';

const mail = (page: Parameters<typeof leaf>[0]) => leaf(page).getByRole('group', { name: /^Vorschau von/ });

test('a mail is dropped, read, noted in the log at its own time, and taken back as one step', async ({ page }) => {
  const desk = await openDossier(page);
  await drop(page, dossier, [mailFixture('nested-multipart.eml')]);
  await expect(desk.notice).toContainText('E-Mail zu Keller gelegt');
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('list', { name: 'E-Mails' })).toContainText('Ihre Anfrage vom 11.3.: Dach & Türen');
  await expect(page.getByRole('list', { name: 'Angebote' })).toContainText('Angebot Türen');

  await row(page, 'Ihre Anfrage').click();
  await expect(title(page)).toHaveText('Ihre Anfrage vom 11.3.: Dach & Türen');
  await expect(mail(page)).toContainText('Jürgen Müller <juergen.mueller@seeblick.example>');
  await expect(mail(page)).toContainText('Anna Weiß <anna@seeblick.example>, bau@seeblick.example');
  await expect(mail(page)).toContainText('zwölf Türen für 4.200 € – geht das bis März?');
  await mail(page).getByRole('button', { name: /^Maße/ }).press('Enter');
  await expect(title(page)).toHaveText('Maße');
  await expect(leaf(page)).toContainText('2,10 × 0,90');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Verlauf' }).click();
  const entry = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'E-Mail' });
  await expect(entry).toContainText('Jürgen Müller: Ihre Anfrage vom 11.3.: Dach & Türen');
  await expect(entry.locator('time')).toHaveAttribute('datetime', '2026-03-12T09:12');
  await desk.undo();
  await expect(entry).toHaveCount(0);
  await page.getByRole('tab', { name: 'Dokumente' }).click();
  await expect(documents(page)).toContainText('Noch keine Dokumente');
});

test('a mail that lies there already is told, and neither laid down nor noted twice', async ({ page }) => {
  const desk = await openDossier(page);
  await drop(page, dossier, [mailFixture('utf-8-base64.eml')]);
  await expect(rows(page)).toHaveCount(1);
  await drop(page, dossier, [mailFixture('utf-8-base64.eml'), { name: 'Notiz.txt', content: 'x' }]);
  await expect(documents(page).getByRole('status')).toContainText(
    'Diese E-Mail liegt schon im Dossier und wurde nicht noch einmal hinzugefügt: Angebot Türen größer',
  );
  await expect(rows(page)).toHaveCount(2);
  await drop(page, dossier, [mailFixture('utf-8-base64.eml')]);
  await expect(documents(page).getByRole('status')).toContainText('liegt schon im Dossier');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('tab', { name: 'Verlauf' }).click();
  await expect(page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'E-Mail' })).toHaveCount(1);
  await expect(desk.openName).toHaveText('Keller');
});

test('the address of the sender goes on the card with one click, and comes off with one key', async ({ page }) => {
  const desk = await openDossier(page);
  await drop(page, dossier, [mailFixture('utf-8-base64.eml')]);
  const offer = documents(page).getByRole('button', { name: 'juergen.mueller@seeblick.example auf die Karte' });
  await offer.click();
  await expect(offer).toHaveCount(0);
  const onCard = desk.rightPage.getByRole('link', { name: 'juergen.mueller@seeblick.example' });
  await expect(onCard).toBeVisible();
  await drop(page, dossier, [mailFixture('html-only.eml')]);
  await expect(rows(page)).toHaveCount(2);
  await expect(offer).toHaveCount(0);
  await row(page, 'Nur als Seite').click();
  await expect(mail(page)).toContainText('Wir nehmen zwölf Türen.');
  await expect(mail(page).getByRole('button', { name: /auf die Karte/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await desk.undo();
  await desk.undo();
  await expect(onCard).toHaveCount(0);
});

test('a mail in a mail has a page of its own, and what lies in it can be laid down', async ({ page }) => {
  await openDossier(page);
  await drop(page, dossier, [mailFixture('forwarded.eml')]);
  await expect(rows(page)).toHaveCount(2);
  await row(page, 'WG: Ursprüngliche Frage').click();
  await mail(page)
    .getByRole('button', { name: /^Ursprüngliche Frage/ })
    .click();
  await expect(title(page)).toHaveText('Ursprüngliche Frage');
  await expect(mail(page)).toContainText('Passt das Maß?');
  await mail(page)
    .getByRole('button', { name: /^Zum Dossier legen: mass.gif/ })
    .click();
  await expect(page.getByRole('list', { name: 'Fotos' })).toContainText('mass');
  await mail(page).getByRole('button', { name: /^mass/ }).click();
  await expect(title(page)).toHaveText('mass');
});

test('of a hostile mail nothing runs, and nothing is fetched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openDossier(page);
  await drop(page, dossier, [mailFixture('hostile-script.eml'), mailFixture('hostile-head.eml')]);
  await row(page, 'Konto').click();
  await expect(mail(page)).toContainText('Bitte bestätigen');
  await expect(mail(page).locator('a, img, iframe, svg:not([aria-hidden]), form, script, style')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await row(page, 'Rechnung').first().click();
  await expect(mail(page).getByRole('button', { name: 'Rechnungfdp.exe (3 Byte)' })).toBeVisible();
  await expect(mail(page)).toContainText('Anna Bcc: opfer@firma.example <anna@seeblick.example>');
  await expect(mail(page)).not.toContainText('Kopie');
  expect(await page.title()).not.toBe('taken');
  expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin) && !url.startsWith('blob:'))).toEqual([]);
});

test('writing a mail and calling offer to write it down', async ({ page }) => {
  await page.addInitScript(() => {
    // A link to another program leaves the page alone; nothing must answer it here.
    window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
  });
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Keller', { phone: '+49 30 123', email: 'keller@example.org' });
  await desk.leaveField();
  await desk.rightPage.getByRole('link', { name: 'keller@example.org' }).press('Enter');
  const offer = page.getByRole('group', { name: 'Eintragen' });
  await expect(offer.getByRole('status')).toHaveText('E-Mail-Programm geöffnet. E-Mail eintragen?');
  await offer.getByRole('button', { name: 'Nur vermerken' }).press('Enter');
  await expect(offer).toHaveCount(0);
  await expect(desk.rightPage.getByRole('link', { name: 'keller@example.org' })).toBeFocused();
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toContainText('E-Mail an keller@example.org');
  await desk.undo();
  await desk.rightPage.getByRole('link', { name: '+49 30 123' }).press('Enter');
  await expect(offer).toContainText('Telefonprogramm geöffnet. Anruf eintragen?');
  await expect(offer.getByRole('button', { name: 'Nur vermerken' })).toHaveCount(0);
  await offer.getByRole('button', { name: 'Kontakt eintragen' }).press('Enter');
  await expect(desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toBeFocused();
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('a mail is a page to be read', async ({ page }) => {
    await page.clock.install({ time: '2026-03-13T08:00:00+01:00' });
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Name').fill('Keller');
    await page.getByRole('dialog').getByRole('button', { name: 'Create dossier' }).click();
    await expect(page.getByRole('form', { name: 'Log contact' })).toBeVisible();
    await drop(page, dossier, [mailFixture('winmail.eml')]);
    await expect(page.getByRole('status', { name: 'What was done' })).toContainText(
      'Mail added to Keller and to its log.',
    );
    await page.getByRole('button', { name: /Aus Outlook/ }).click();
    const open = page.getByRole('article', { name: 'Document', exact: true });
    await expect(open.getByRole('term')).toHaveText(['From', 'To', 'Date', 'Subject']);
    await expect(open).toContainText('Outlook has packed the attachments so that only Outlook can read them.');
    await expect(open.getByRole('heading', { level: 3, name: '1 attachment' })).toBeVisible();
  });
});
