import { expect, test } from '@playwright/test';
import { leaf, openWith, rows, text, title } from '../support/document-pages';
import { fixture, type TestFile } from '../support/dropped-files';

/** Files that want to be more than documents. */
const hostile: readonly TestFile[] = [
  text(
    'Logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>document.title="taken"</script></svg>',
  ),
  { ...text('Bild.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), type: 'image/png' },
  { ...text('Seite.html', '<!doctype html><script>document.title="taken"</script>'), type: 'text/html' },
  text('Brief.txt', '<html><meta http-equiv="refresh" content="0;url=https://example.com"></html>'),
  text('Angebot.pdf.exe', 'MZ\u0090'),
  text('Angebot\u202Efdp.exe', 'MZ\u0090'),
  text('Vertrag.pdf', 'MZ\u0090'),
  text('Start.desktop', '[Desktop Entry]\nType=Application\nExec=sh -c "touch /tmp/taken"\nName=Angebot.pdf'),
  text('lauf.sh', '#!/bin/sh\ntouch /tmp/taken'),
  text('../../../etc/passwd', 'x'),
  text('<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>'),
  fixture('bombe.docx'),
  fixture('kaputt.pdf'),
  text('Skript.pdf', pdfWithScript()),
  text('leer.pdf', '%PDF-1.7'),
  text('riesig.png', hugePng()),
];

/** A picture that says it is 60,000 dots wide and high. */
function hugePng(): string {
  return String.fromCharCode(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    0,
    0,
    0xea,
    0x60,
    0,
    0,
    0xea,
    0x60,
    8,
    6,
    0,
    0,
    0,
  );
}

/** A PDF that would run a script when it is opened, and lead to an address. */
function pdfWithScript(): string {
  return [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);this.submitForm\\("https://example.com"\\))>>>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>endobj',
    '4 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A<</S/URI/URI(https://example.com)>>>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n');
}

test('hostile files lie in the dossier like others: nothing of them runs, and nothing leaves', async ({ page }) => {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => happened.push('popup'));
  page.on('download', () => happened.push('download'));
  page.on('pageerror', (error) => happened.push(`error ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'blob:' && hostname !== 'localhost') happened.push(`request ${request.url()}`);
  });
  // As bytes: as text, what is above 7 bits would become two.
  const bytes = hostile.map(({ content, ...file }) => ({
    ...file,
    content: typeof content === 'string' ? Uint8Array.from(content, (letter) => letter.charCodeAt(0)) : content,
  }));
  await openWith(page, ...bytes);
  const address = page.url();
  await rows(page).first().click();
  const shown: string[] = [];
  for (let at = 1; at <= hostile.length; at++) {
    await expect(leaf(page)).toContainText(`${at} von ${hostile.length}`);
    const preview = leaf(page).getByRole('group', { name: /^Vorschau/ });
    await expect(preview.locator('p, pre, img').filter({ hasNotText: 'wird gelesen' }).first()).toBeAttached();
    await expect(preview.locator('iframe, object, embed, svg, script, a, form')).toHaveCount(0);
    shown.push(`${await title(page).textContent()}: ${await preview.locator('p, pre').first().textContent()}`);
    await page.keyboard.press('PageDown');
  }
  const of = (name: string) => shown.filter((words) => words.startsWith(`${name}: `)).join();
  for (const name of ['Logo', 'Bild', 'Seite', 'Brief']) expect(of(name)).toContain('können Programme enthalten');
  for (const name of ['Angebot.pdf', 'Angebotfdp', 'Vertrag', 'Start', 'lauf'])
    expect(of(name)).toContain('Diese Datei ist ein Programm');
  expect(of('passwd')).toBe('passwd: x');
  expect(of('<img src=x onerror=alert(1)>')).toContain('<img src=x onerror=alert(1)>');
  expect(of('bombe')).toContain('kann Ringbuch nicht zeigen');
  for (const name of ['kaputt', 'leer']) expect(of(name)).toMatch(/beschädigt|Seite/);
  expect(of('Skript')).toContain('Seite 1 von 1');
  expect(of('riesig')).toContain('zu groß, um hier gezeigt zu werden (60000 × 60000 Punkte)');
  expect(happened).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.title()).not.toContain('taken');
});
