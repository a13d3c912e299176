/** Somebody a mail is from or to, as the mail says: nobody has checked it. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** A file inside a mail. */
export interface MailPart {
  /** For display only; empty where the mail gives none. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** A picture that the text shows, such as the logo under it. */
  readonly inText: boolean;
}

/** What a mail says, as data: lines and a text without control characters. */
export interface Mail {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  /** When it was sent, by its sender's clock; null where it does not say. */
  readonly instant: number | null;
  /** Its text; where it came as a page alone, the words of that. */
  readonly text: string;
  readonly parts: readonly MailPart[];
  /** Whether there was more in it than is read of any mail. */
  readonly cut: boolean;
}

/** So much is read of any mail, whatever stands in it. */
export const mailLimits = {
  people: 200,
  parts: 200,
  letters: 200_000,
  /** Most of a page are tags. */
  pageLetters: 1_000_000,
  depth: 30,
  headerBytes: 1_000_000,
} as const;
const longestLine = 300;

/** A line of a mail's head as it can be shown: no line breaks, no control characters, nothing that turns the direction of what follows. */
export function plainLine(text: string): string {
  const plain = text
    .slice(0, longestLine * 10)
    .replace(/[\r\n\t]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > longestLine ? `${plain.slice(0, longestLine - 1)}…` : plain;
}

/** A text of a mail as it can be shown: its lines kept, without what would turn the direction of them. */
export function plainText(text: string): string {
  return text
    .slice(0, mailLimits.letters)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** The people of a list, cleaned; those without an address and a name are none. */
export function plainPeople(people: readonly MailAddress[]): MailAddress[] {
  return people
    .slice(0, mailLimits.people)
    .map(({ name, address }) => ({ name: plainLine(name), address: plainLine(address) }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** Outlook's own package, in which it hides the attachments of a mail from all other programs. */
export function isOutlookPackage({ name, mediaType }: Pick<MailPart, 'name' | 'mediaType'>): boolean {
  return /^winmail\.dat$/i.test(name) || /^application\/(?:vnd\.)?ms-tnef$/i.test(mediaType);
}

/** Logos and dots that mails carry in their text are no documents of a dossier; what is larger may be a photo. */
const ornamentBytes = 20_000;

export function isOrnament({ inText, mediaType, content }: MailPart): boolean {
  return inText && /^image\//i.test(mediaType) && content.length < ornamentBytes;
}
