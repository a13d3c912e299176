import type { SampleSeed } from '../sample-seed';

/** Other work: once, and again and again. */
export const englishLooseSheets: readonly SampleSeed[] = [
  {
    card: {
      name: 'Check the claim for transport damage',
      notes: 'Send the photos to the insurer; they are in the folder. Carrier: Oyelaran.',
    },
    lies: { day: 0 },
    sheet: { repeats: null },
    minutes: 40,
  },
  {
    card: {
      name: 'Weekly report to head office',
      notes:
        'New enquiries, quotes over £10,000, what the competition is up to. To Ms Petersen, copy to the back office.',
    },
    lies: { day: 2 },
    sheet: { repeats: { every: 1, unit: 'weeks' } },
    minutes: 45,
    log: [
      [13, '16:20', 'done', ''],
      [8, '15:55', 'done', 'Without the figures from Leeds, they follow.'],
      [3, '16:40', 'done', 'Added the figures from Leeds.'],
    ],
  },
  {
    card: { name: 'Mileage log and expenses', notes: 'Receipts are in the clear sleeve at the back.' },
    lies: { month: 1, on: 1 },
    sheet: { repeats: { every: 1, unit: 'months' } },
    log: [[15, '17:05', 'done', 'The fuel receipt of the 4th is still missing.']],
  },
  {
    card: {
      name: 'Trade fair stand: go through the plan',
      notes: 'Check power and lighting with the stand builder, choose chairs for the seating area.',
    },
    lies: { day: 6 },
    sheet: { repeats: null },
    minutes: 90,
  },
];
