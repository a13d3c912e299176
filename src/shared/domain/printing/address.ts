import type { InfoCard } from '../records/dossier';

/** The lines of an address as it stands on an envelope: company, name, then what the card says. Nothing stands there twice. */
export function addressLines({ company, name, address }: Pick<InfoCard, 'company' | 'name' | 'address'>): string[] {
  const lines = [company, name, ...address.split('\n')].map((line) => line.trim().replace(/\s+/g, ' '));
  return lines.filter((line, index) => line !== '' && lines.indexOf(line) === index);
}

/** Whether a letter would arrive: the card has more than names. */
export function hasAddress({ address }: Pick<InfoCard, 'address'>): boolean {
  return address.trim() !== '';
}
