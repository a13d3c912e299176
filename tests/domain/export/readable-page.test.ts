import { describe, expect, test } from 'vitest';
import { renderPage, type ReadablePage } from '@shared/domain/export/readable-page';

const page = (fields: Partial<ReadablePage> = {}): string =>
  renderPage({ language: 'en-GB', title: 'All about Keller', intro: [], sections: [], ...fields });

const withRow = (label: string, value: string, file?: string) =>
  page({
    sections: [{ heading: 'Card', empty: 'None', rows: [{ label, value, ...(file !== undefined && { file }) }] }],
  });

describe('a readable page', () => {
  test('needs nothing else and forbids what it does not need', () => {
    const html = withRow('Name', 'Keller');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|https?:|url\(|@import/i);
    expect(html).toContain('<html lang="en-GB">');
  });

  test('says what there is, or that there is nothing', () => {
    expect(withRow('Phone', '030 12')).toMatch(/<dt>.*Phone.*<\/dt><dd>.*030 12.*<\/dd>/);
    expect(page({ sections: [{ heading: 'Log', empty: 'Nothing yet', rows: [] }] })).toContain('Nothing yet');
  });

  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"><img src=x onerror='alert(1)'>`, '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;'],
    ['&lt;b&gt; &amp;', '&amp;lt;b&amp;gt; &amp;amp;'],
    ['half \ud83d, zero \u0000, bell \u0007', 'half \ufffd, zero \ufffd, bell \ufffd'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ])('leaves %j text, wherever it stands', (text, written) => {
    for (const html of [withRow('Name', text), withRow(text, 'x'), page({ title: text }), page({ intro: [text] })]) {
      expect(html).toContain(written);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
    }
  });

  test('keeps a direction of writing within its text', () => {
    expect(withRow('Name', '\u202eKeller')).toContain('<bdi dir="auto">\u202eKeller</bdi>');
  });

  test('leads to a file beside it by its path, never elsewhere', () => {
    expect(withRow('Offer', 'Offer.pdf', 'documents/01 50% & "more"?#.pdf')).toContain(
      'href="./documents/01%2050%25%20%26%20%22more%22%3F%23.pdf"',
    );
    expect(withRow('Offer', 'x', 'javascript:alert(1)')).toContain('href="./javascript%3Aalert(1)"');
  });
});
