import { expect, test } from 'vitest';
import { isContactLink } from '@shared/contract/contact-link';

test.each([
  'tel:+499512048',
  'tel:0951/2048-11',
  'tel:(0951) 20 48 11',
  'mailto:a.keller@example.org',
  'mailto:a.keller@example.org?subject=Angebot%20Linea&body=Guten%20Tag',
  'mailto:%C3%BC@example.org',
])('%s leaves the app', (link) => {
  expect(isContactLink(link)).toBe(true);
});

test.each([
  '',
  'tel:',
  'tel:1\n2',
  'tel:1"&calc',
  ' tel:1',
  'https://example.org/',
  'file:///etc/hostname',
  'javascript:alert(1)',
  'mailto:',
  'mailto:a@b.org?attach=/etc/passwd',
  'mailto:a@b.org?subject=x&attachment=/etc/passwd',
  'mailto:a@b.org" --attach=/etc/passwd',
  'mailto:a@b.org\r\nBcc: c@d.org',
  'ms-msdt:/id',
])('%j does not', (link) => {
  expect(isContactLink(link)).toBe(false);
});
