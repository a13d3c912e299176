import type { SampleSeed } from '../sample-seed';

/** Other work: once, and again and again. */
export const germanLooseSheets: readonly SampleSeed[] = [
  {
    card: {
      name: 'Reklamation Speditionsschaden prüfen',
      notes: 'Fotos an die Versicherung schicken; sie liegen im Ordner. Spediteur: Öztürk Logistik.',
    },
    lies: { day: 0 },
    sheet: { repeats: null },
    minutes: 40,
  },
  {
    card: {
      name: 'Wochenbericht an die Zentrale',
      notes:
        'Neue Anfragen, Angebote über 10.000 €, was der Wettbewerb macht. An Frau Petersen, Kopie an den Innendienst.',
    },
    lies: { day: 2 },
    sheet: { repeats: { every: 1, unit: 'weeks' } },
    minutes: 45,
    log: [
      [13, '16:20', 'done', ''],
      [8, '15:55', 'done', 'Ohne die Zahlen aus Köln, die kommen nach.'],
      [3, '16:40', 'done', 'Zahlen aus Köln nachgetragen.'],
    ],
  },
  {
    card: { name: 'Fahrtenbuch und Reisekosten', notes: 'Belege liegen in der Klarsichthülle hinten.' },
    lies: { month: 1, on: 1 },
    sheet: { repeats: { every: 1, unit: 'months' } },
    log: [[15, '17:05', 'done', 'Tankbeleg vom 4. fehlt noch.']],
  },
  {
    card: {
      name: 'Messestand Orgatec: Aufbauplan durchsehen',
      notes: 'Strom und Beleuchtung mit dem Messebauer abgleichen, Stühle für die Sitzgruppe auswählen.',
    },
    lies: { day: 6 },
    sheet: { repeats: null },
    minutes: 90,
  },
];
