import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { type Binder, newBinder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import { type CustomerClass, type Dossier, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import { addMonthsToMonth, monthOf } from '@shared/domain/time/month';
import { clockTime } from '@shared/domain/time/clock-time';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday, workingDayOnOrAfter } from '@shared/domain/time/working-calendar';

export interface GeneratedBinder {
  readonly binder: Binder;
  readonly dossiers: readonly Dossier[];
  readonly contacts: readonly Contact[];
}

/** So many dossiers lie behind today and behind the day after: the day of 30 that is measured. */
export const fullDay = 30;

/** The newest moment in a generated binder (epoch ms), the same in every run. */
const base = 1_750_000_000_000;

const firstNames = [
  'Anna',
  'Jörg',
  'Petra',
  'Łukasz',
  'Ines',
  'Mehmet',
  'Björn',
  'Zoë',
  'Karl-Heinz',
  'Siobhán',
  'Uwe',
];
const lastNames = ['Müller', 'Groß', 'Keller', 'Öztürk', 'Weber', 'Nowak', 'Lindqvist', 'Bauer', 'Vogt', 'Schäfer'];
const trades = ['Druck', 'Möbelhaus', 'Straßenbau', 'Praxis', 'Logistik', 'Café', 'Metallbau', 'Kanzlei', 'Gärtnerei'];
const forms = ['GmbH', 'KG', 'AG', 'e. K.', '& Söhne', 'Ltd'];
const sentences = [
  'Interessiert sich für Objektstühle, die Ausstellung wird umgebaut.',
  'Entscheidet zusammen mit dem Bruder, erst nach der Inventur.',
  'Angebot über 25 Stück geschickt, 14 Tage Lieferzeit.',
  'Bittet um Staffelrabatt ab 40 Stück und um neue Kalkulation.',
  'Asked for samples in two fabrics, prefers calls before noon.',
  'Rahmenvertrag läuft aus, Mitbewerber hat sich gemeldet.',
  'War im Urlaub, Vertretung weiß von nichts.',
];

/**
 * A binder as large as wanted, the same for the same arguments: records of about 2.4 kB, thirty dossiers behind today
 * and behind the next day, the others spread over a year of working days, months, pile and closed.
 * @param size how many dossiers, 60 or more.
 */
export function generateBinder(size: number, today: PlainDate): GeneratedBinder {
  const random = randomNumbers(size);
  const binder = newBinder(uuid('b', 0) as BinderId, `Binder of ${size}`, base);
  const dossiers: Dossier[] = [];
  const contacts: Contact[] = [];
  for (let number = 0; number < size; number++) {
    const place = placeOf(number, today, random);
    const log = logOf(number, binder.id, today, random);
    const reached = log.findLast((contact) => contact.result === 'reached')?.at ?? null;
    const tried = log.findLast((contact) => contact.result === 'tried')?.at ?? null;
    contacts.push(...log);
    dossiers.push({
      ...dossierOf(number, binder.id, random),
      place,
      about: pick(['Angebot nachfassen', 'Muster angekommen?', 'Liefertermin', 'Follow up'], random),
      lastReached: reached,
      lastTried: tried,
      attempts: log.at(-1)?.result === 'tried' ? 1 : 0,
    });
  }
  return { binder, dossiers, contacts };
}

/** What a dossier is called: its number is in the name, so that every one is different. */
function dossierOf(number: number, binderId: BinderId, random: () => number): Dossier {
  const last = pick(lastNames, random);
  const company = `${pick(trades, random)} ${last} ${pick(forms, random)}`;
  return newDossier(uuid('d', number) as DossierId, binderId, base - number, {
    name: `${pick(firstNames, random)} ${last} ${number}`,
    position: pick(['Einkauf', 'Inhaberin', 'Geschäftsführer', 'Head of Purchasing', ''], random),
    company,
    phones: [`0951 / ${1_000_000 + number}`, `+49 176 ${2_000_000 + number}`],
    emails: [`info@kunde-${number}.example`],
    address: `Hauptstraße ${(number % 200) + 1}\n96047 Bamberg`,
    class: pick<CustomerClass | null>(['A', 'B', 'B', 'C', null], random),
    source: pick(['Messe', 'Empfehlung', 'Internet', 'Branchenbuch'], random),
    notes: Array.from({ length: 31 }, () => pick(sentences, random)).join(' '),
  });
}

function placeOf(number: number, today: PlainDate, random: () => number): Place {
  if (number < fullDay) return behindDay(today);
  if (number < 2 * fullDay) return behindDay(addDays(today, 1));
  const share = random();
  if (share < 0.75)
    return behindDay(workingDayOnOrAfter(mondayToFriday, addDays(today, 2 + Math.floor(random() * 330))));
  if (share < 0.83) return behindMonth(addMonthsToMonth(monthOf(today), 1 + Math.floor(random() * 14)));
  if (share < 0.95) return pile;
  return closedOn(today, pick(['notInterested', 'noNeed', 'competitor'] as const, random));
}

/** Up to three contacts; those measured have three, so that an opened dossier always shows as much. */
function logOf(number: number, binderId: BinderId, today: PlainDate, random: () => number): Contact[] {
  const count = number < 2 * fullDay ? 3 : Math.floor(random() * 3);
  return Array.from({ length: count }, (_, index): Contact => {
    const daysAgo = (count - index) * 20;
    const reached = random() < 0.6;
    return {
      id: uuid('c', number * 4 + index) as ContactId,
      binderId,
      dossierId: uuid('d', number) as DossierId,
      at: { date: addDays(today, -daysAgo), time: clockTime('10:20') },
      instant: base - daysAgo * 86_400_000,
      result: reached ? 'reached' : 'tried',
      outcomeId: reached ? 'spoke' : 'noAnswer',
      outcomeName: null,
      text: pick(sentences, random),
      cameFrom: behindDay(addDays(today, -daysAgo)),
      filedTo: behindDay(addDays(today, 20 - daysAgo)),
      settledPromise: null,
      reminder: null,
      settledComplaint: null,
      work: { kind: 'repeat', minutes: 10 },
    };
  });
}

/** A well-formed id that only depends on what it is for. */
function uuid(kind: string, number: number): string {
  return `0190${kind}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
