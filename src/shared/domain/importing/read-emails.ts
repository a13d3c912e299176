/** The e-mail addresses of a cell, and what in it is none. */
export interface EmailsRead {
  readonly emails: readonly string[];
  readonly rest: readonly string[];
}

const address = /^[^\s@<>()"]+@[^\s@<>()"]+\.[^\s@<>()".]{2,}$/;

/**
 * The addresses of a cell, several apart at `;`, `,` or line breaks, also `Name <name@example.org>`. Checked loosely:
 * whether an address exists only its server knows.
 */
export function readEmails(cell: string): EmailsRead {
  const emails: string[] = [];
  const rest: string[] = [];
  for (const part of cell.split(/[;,\n]|\s(?=[^\s<]+@)/)) {
    const text = part.trim();
    if (text === '') continue;
    const inner = (/<([^<>]+)>/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim();
    if (address.test(inner)) emails.push(inner);
    else rest.push(text);
  }
  return { emails, rest };
}
