import type { SampleSeed } from '../sample-seed';

/** Behind months, on the pile, and closed. */
export const germanSetAside: readonly SampleSeed[] = [
  {
    card: {
      name: 'Siegfried Möhring',
      company: 'Möhring Tagungshaus am See',
      phones: ['0171 39200-35'],
      emails: ['info@moehring-tagungshaus.example'],
      class: 'B',
      source: 'Bestandskunde',
    },
    lies: { month: 0 },
    about: 'Nachfragen, ob die Stühle aus dem Lager reichen',
    log: [
      [100, '15:20', 'order', '50 Konferenzstühle.'],
      [42, '15:10', 'spoke', 'Volle Häuser. Meldet sich, wenn Stühle fehlen; sonst rufen wir an.'],
    ],
  },
  {
    card: {
      name: 'Petra Lüdenscheidt-Quast',
      position: 'Schulamt',
      company: 'Stadt Bad Rosenau',
      phones: ['0176 040690-94'],
      emails: ['schulamt@bad-rosenau.example'],
      class: 'A',
      source: 'Ausschreibung',
    },
    lies: { month: 1 },
    about: 'Haushalt beschlossen?',
    log: [[36, '08:50', 'spoke', 'Mittel stehen im nächsten Haushalt, Beschluss abwarten.']],
  },
  {
    card: {
      name: 'Yusuf Çelik',
      position: 'Inhaber',
      company: 'Çelik Gastro-Service',
      phones: ['069 90009 612'],
      class: 'B',
      source: 'Empfehlung von Achim Wörner',
    },
    lies: { month: 2 },
    about: 'Neue Filiale',
    log: [[22, '14:55', 'spoke', 'Sucht noch die Fläche. In zwei Monaten mehr.']],
  },
  {
    card: {
      name: 'Anneliese Würzner',
      company: 'Landgasthof Würzner',
      phones: ['0171 39200-47'],
      class: 'C',
      source: 'Bestandskunde',
      birthday: '1958-10-14',
    },
    lies: { month: 3, on: 8 },
    about: 'Gartensaison vorbereiten',
    log: [[48, '10:30', 'order', '10 Gartenstühle, Rest nächstes Mal.']],
  },
  {
    card: {
      name: 'Dr. Henning Abeßer',
      position: 'Verwaltungsdirektor',
      company: 'Klinikum Drei Eichen',
      phones: ['030 23125-720', '030 23125-721'],
      emails: ['direktion@klinikum-drei-eichen.example'],
      class: 'A',
      source: 'Messe Medica',
    },
    lies: { month: 5 },
    about: 'Neubau West: Ausschreibung',
    log: [
      [54, '11:40', 'noAnswer', ''],
      [53, '11:10', 'spoke', 'Neubau in fünf Monaten ausgeschrieben, wir stehen auf der Liste.'],
    ],
  },
  {
    card: {
      name: 'Lothar Knüpfer',
      company: 'Knüpfer & Töchter, Teppiche',
      phones: ['0221 4710 233'],
      class: 'C',
      source: 'Empfehlung von Annemarie Keller',
    },
    lies: { month: 6 },
    about: 'Noch einmal fragen: damals kein Interesse',
    log: [[18, '16:15', 'notInterested', 'Hat gerade gekauft. In einem halben Jahr darf man fragen.']],
  },
  {
    card: {
      name: 'Mareike Böttcher',
      position: 'Leiterin Bau',
      company: 'Messegesellschaft Küstenland',
      phones: ['040 66969 290'],
      emails: ['m.boettcher@messe-kuestenland.example'],
      class: 'A',
      source: 'Bestandskunde',
    },
    lies: { month: 14, on: 12 },
    about: 'Rahmenvertrag läuft aus, rechtzeitig neu verhandeln',
    log: [
      [140, '13:05', 'order', 'Rahmenvertrag über zwei Jahre unterschrieben.'],
      [27, '13:10', 'spoke', 'Alles in Ordnung. Neu verhandelt wird erst vor dem Ablauf.'],
    ],
  },
  {
    card: {
      name: 'Quirin Achleitner',
      company: 'Almhütte Achleitner',
      phones: ['0171 39200-58'],
      source: 'Messekontakt',
    },
    lies: 'pile',
    about: 'Bänke für die Terrasse',
  },
  {
    card: { name: '', company: 'Steinmetz Köhler', phones: ['0176 040690-03'], source: 'Branchenbuch' },
    lies: 'pile',
  },
  {
    card: {
      name: 'Janine Päßler',
      company: 'Tanzschule Päßler',
      emails: ['info@tanzschule-paessler.example'],
      source: 'Internet',
      notes: 'Noch keine Telefonnummer gefunden.',
    },
    lies: 'pile',
  },
  {
    card: {
      name: 'Dr. Nikolaos Papadopoulos',
      position: 'Tierarzt',
      company: 'Tierklinik am Park',
      phones: ['030 23125 333'],
      class: 'B',
      source: 'Empfehlung',
    },
    lies: 'pile',
    about: 'Wartezimmer, abwaschbar',
  },
  {
    card: { name: 'Edeltraud Hünefeld', phones: ['0221 4710 017'], source: 'Anruf aus Anzeige' },
    lies: 'pile',
    about: 'Wollte einen Katalog',
  },
  {
    card: {
      name: 'Benedikt Ströhmer',
      position: 'Marktleiter',
      company: 'Baumarkt Ströhmer',
      phones: ['069 90009 733'],
      class: 'C',
      source: 'Zeitung',
    },
    lies: 'pile',
  },
  {
    card: {
      name: 'Lucía Fernández Núñez',
      position: 'Geschäftsführerin',
      company: 'Tapas y Más',
      phones: ['089 99998 877'],
      emails: ['lucia@tapas-y-mas.example'],
      source: 'Laufkundschaft',
    },
    lies: 'pile',
    about: 'Zweites Lokal im nächsten Jahr',
  },
  {
    card: {
      name: 'Egon Sauerländer',
      company: 'Sauerländer Büroservice',
      phones: ['069 90009 040'],
      class: 'C',
      source: 'Branchenbuch',
    },
    lies: { closed: 'outOfBusiness' },
    log: [
      [65, '11:00', 'noAnswer', ''],
      [51, '11:05', 'spoke', 'Hört zum Monatsende auf, Nachfolger gibt es nicht.'],
    ],
  },
  {
    card: {
      name: 'Tanja Frühwirth',
      company: 'Frühwirth Kosmetik',
      phones: ['089 99998 164'],
      source: 'Internet',
    },
    lies: { closed: 'notInterested' },
    log: [[39, '09:55', 'notInterested', 'Kauft nur gebraucht. Möchte keine weiteren Anrufe.']],
  },
  {
    card: {
      name: 'Detlef Kröger',
      position: 'Einkauf',
      company: 'Kröger Reederei',
      phones: ['040 66969 055'],
      emails: ['kroeger@kroeger-reederei.example'],
      class: 'A',
      source: 'Ausschreibung',
    },
    lies: { closed: 'competitor' },
    log: [
      [88, '14:00', 'offerWanted', 'Offiziersmesse auf drei Schiffen.'],
      [57, '14:10', 'spoke', 'Wir sind unter den letzten zwei.', 'nach der Vergabe'],
      [45, '14:05', 'spoke', 'Auftrag ging an den Mitbewerber, der Preis gab den Ausschlag.'],
    ],
  },
  {
    card: { name: 'Fam. Nagel', phones: ['030 23125 999'], source: 'Anruf aus Anzeige' },
    lies: { closed: 'unreachable' },
    log: [
      [79, '10:00', 'noAnswer', ''],
      [78, '17:30', 'noAnswer', ''],
      [73, '12:00', 'voicemail', ''],
      [59, '09:00', 'wrongNumber', 'Anschluss gehört jemand anderem.'],
    ],
  },
];
