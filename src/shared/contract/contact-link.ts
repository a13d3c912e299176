/**
 * The only links that leave the app: a phone number or a mail address. Spelled out, because programs behind these links have run what
 * stood in them: no line breaks, no quotes, no attachments.
 */
export function isContactLink(link: string): boolean {
  if (/^tel:\+?[\d.()*#;,/ -]{1,60}$/.test(link)) return true;
  return /^mailto:[^\s"'<>?&\\`|^{}]{1,320}(?:\?(?:(?:subject|body|cc)=[^\s"'<>?&\\`|^{}]*&?){1,3})?$/i.test(link);
}
