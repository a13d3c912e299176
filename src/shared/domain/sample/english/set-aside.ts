import type { SampleSeed } from '../sample-seed';

/** Behind months, on the pile, and closed. */
export const englishSetAside: readonly SampleSeed[] = [
  {
    card: {
      name: 'Siegfried Mooring',
      company: 'Mooring Lakeside Conference Centre',
      phones: ['01632 960135'],
      emails: ['info@mooring-lakeside.example'],
      class: 'B',
      source: 'Existing customer',
    },
    lies: { month: 0 },
    about: 'Ask whether the chairs in store are enough',
    log: [
      [100, '15:20', 'order', '50 conference chairs.'],
      [42, '15:10', 'spoke', 'Fully booked. Will call when chairs run short; otherwise we do.'],
    ],
  },
  {
    card: {
      name: 'Petra Ludlow-Quast',
      position: 'Education Department',
      company: 'Rosemead Borough Council',
      phones: ['01632 960194'],
      emails: ['education@rosemead.example'],
      class: 'A',
      source: 'Tender',
    },
    lies: { month: 1 },
    about: 'Budget passed?',
    log: [[36, '08:50', 'spoke', 'Funds are in the next budget, wait for the vote.']],
  },
  {
    card: {
      name: 'Yusuf Celik',
      position: 'Owner',
      company: 'Celik Catering Supplies',
      phones: ['0151 496 0612'],
      class: 'B',
      source: 'Referred by Archie Warner',
    },
    lies: { month: 2 },
    about: 'New branch',
    log: [[22, '14:55', 'spoke', 'Still looking for the place. More in two months.']],
  },
  {
    card: {
      name: 'Annalise Wurzner',
      company: 'The Waggon & Horses',
      phones: ['01632 960147'],
      class: 'C',
      source: 'Existing customer',
      birthday: '1958-10-14',
    },
    lies: { month: 3, on: 8 },
    about: 'Get ready for the garden season',
    log: [[48, '10:30', 'order', '10 garden chairs, the rest next time.']],
  },
  {
    card: {
      name: 'Dr Henry Abbess',
      position: 'Director of Administration',
      company: 'Three Oaks Hospital Trust',
      phones: ['0191 498 0720', '0191 498 0721'],
      emails: ['director@three-oaks.example'],
      class: 'A',
      source: 'Trade show',
    },
    lies: { month: 5 },
    about: 'West wing: tender',
    log: [
      [54, '11:40', 'noAnswer', ''],
      [53, '11:10', 'spoke', 'West wing goes to tender in five months, we are on the list.'],
    ],
  },
  {
    card: {
      name: 'Lothar Knapper',
      company: 'Knapper & Daughters, Carpets',
      phones: ['0115 496 0233'],
      class: 'C',
      source: 'Referred by Anne-Marie Kellaway',
    },
    lies: { month: 6 },
    about: 'Ask again: not interested then',
    log: [[18, '16:15', 'notInterested', 'Has just bought. May be asked again in half a year.']],
  },
  {
    card: {
      name: 'Maureen Butcher',
      position: 'Head of Construction',
      company: 'Coastline Exhibition Centres',
      phones: ['028 9649 6290'],
      emails: ['m.butcher@coastline-exhibitions.example'],
      class: 'A',
      source: 'Existing customer',
    },
    lies: { month: 14, on: 12 },
    about: 'Framework agreement ends, negotiate in good time',
    log: [
      [140, '13:05', 'order', 'Signed a framework agreement for two years.'],
      [27, '13:10', 'spoke', 'All is well. To be negotiated again shortly before it ends.'],
    ],
  },
  {
    card: {
      name: 'Quentin Ashley',
      company: 'Ashley’s Mountain Lodge',
      phones: ['01632 960158'],
      source: 'Trade show',
    },
    lies: 'pile',
    about: 'Benches for the terrace',
  },
  {
    card: { name: '', company: 'Collier Stonemasons', phones: ['01632 960103'], source: 'Directory' },
    lies: 'pile',
  },
  {
    card: {
      name: 'Janine Passler',
      company: 'Passler School of Dance',
      emails: ['info@passler-dance.example'],
      source: 'Website',
      notes: 'No phone number found yet.',
    },
    lies: 'pile',
  },
  {
    card: {
      name: 'Dr Nikolaos Papadopoulos',
      position: 'Veterinarian',
      company: 'Parkside Animal Hospital',
      phones: ['(617) 555-0133'],
      class: 'B',
      source: 'Referral',
    },
    lies: 'pile',
    about: 'Waiting room, washable',
  },
  {
    card: { name: 'Ethel Hunfield', phones: ['0118 496 0017'], source: 'Answered an advert' },
    lies: 'pile',
    about: 'Wanted a catalogue',
  },
  {
    card: {
      name: 'Benedict Stroman',
      position: 'Store Manager',
      company: 'Stroman DIY',
      phones: ['0114 496 0733'],
      class: 'C',
      source: 'Newspaper',
    },
    lies: 'pile',
  },
  {
    card: {
      name: 'Lucía Fernández Núñez',
      position: 'Managing Director',
      company: 'Tapas y Más',
      phones: ['(305) 555-0177'],
      emails: ['lucia@tapas-y-mas.example'],
      source: 'Walked in',
    },
    lies: 'pile',
    about: 'Second restaurant next year',
  },
  {
    card: {
      name: 'Edgar Sowerby',
      company: 'Sowerby Office Services',
      phones: ['0151 496 0040'],
      class: 'C',
      source: 'Directory',
    },
    lies: { closed: 'outOfBusiness' },
    log: [
      [65, '11:00', 'noAnswer', ''],
      [51, '11:05', 'spoke', 'Retires at the end of the month, nobody takes over.'],
    ],
  },
  {
    card: { name: 'Tania Fairworth', company: 'Fairworth Cosmetics', phones: ['0131 496 0164'], source: 'Website' },
    lies: { closed: 'notInterested' },
    log: [[39, '09:55', 'notInterested', 'Buys second-hand only. Wants no more calls.']],
  },
  {
    card: {
      name: 'Derek Crowther',
      position: 'Purchasing',
      company: 'Crowther Shipping',
      phones: ['0151 496 0055'],
      emails: ['crowther@crowther-shipping.example'],
      class: 'A',
      source: 'Tender',
    },
    lies: { closed: 'competitor' },
    log: [
      [88, '14:00', 'offerWanted', 'Officers’ mess on three ships.'],
      [57, '14:10', 'spoke', 'We are among the last two.', 'after the award'],
      [45, '14:05', 'spoke', 'The order went to a competitor, on price.'],
    ],
  },
  {
    card: { name: 'The Nagles', phones: ['0116 496 0999'], source: 'Answered an advert' },
    lies: { closed: 'unreachable' },
    log: [
      [79, '10:00', 'noAnswer', ''],
      [78, '17:30', 'noAnswer', ''],
      [73, '12:00', 'voicemail', ''],
      [59, '09:00', 'wrongNumber', 'The number belongs to someone else.'],
    ],
  },
];
