const floors = [
  'Erdgeschoss',
  '1. Obergeschoss',
  '2. Obergeschoss',
  '3. Obergeschoss',
  '4. Obergeschoss',
  'Dachgeschoss',
];
const views = ['zum Hof', 'zur Straße', 'zum Garten', 'Ecke Straße und Garten'];
const beds = ['Doppelbett 180', 'zwei Einzelbetten 90', 'Einzelbett 120', 'Doppelbett 160 und Schlafsessel'];
const desks = [
  'Schreibtisch fest an der Wand, Platte mit Wasserrand; neu in Eiche, 120 × 60',
  'kein Schreibtisch vorhanden; Konsole 90 × 45 unter dem Spiegel vorsehen',
  'Schreibtisch in Ordnung, nur Stuhl ersetzen',
  'Schreibtisch steht vor der Heizung; um 90 Grad drehen, Steckdose wandert mit',
];
const chairs = ['Armlehnstuhl, Stoff „Moos“', 'Drehsessel, Stoff „Sand“', 'Stuhl ohne Armlehnen, Stoff „Moos“'];
const remarks = [
  'Gepäckablage wackelt, ersetzen.',
  'Tür schlägt gegen den Schrank: Schrank 10 cm schmaler bestellen.',
  'Teppich bleibt, Gleiter für Teppich mitliefern.',
  'Parkett, Filzgleiter mitliefern. Dielen vor dem Fenster geben nach, dem Haustechniker gemeldet.',
  'Garderobe fehlt, drei Haken neben der Tür.',
  'Barrierefrei: lichte Durchfahrt 90 cm, Unterfahrbarkeit des Tisches 70 cm einhalten.',
  'Gast beschwerte sich über die Leselampe; gehört nicht zu unserem Los, weitergegeben.',
];

/** The survey of a house with 72 rooms, as long as such notes are in real life: about ten printed pages. */
export function hotelSurvey(): string {
  const parts = floors.map((floor, level) =>
    [`${floor} – zwölf Zimmer`, ...Array.from({ length: 12 }, (_, room) => describeRoom(level, room + 1))].join('\n\n'),
  );
  return [
    'Aufmaß mit dem Haustechniker, Zimmer für Zimmer. Maße in Zentimetern, Höhe bis zur Decke überall 285, im Dachgeschoss unter der Schräge 140 bis 285.',
    'Los 1: Erdgeschoss und 1. Obergeschoss. Los 2: 2. und 3. Obergeschoss. Los 3: 4. Obergeschoss und Dachgeschoss. Je Geschoss elf Werktage, das Haus bleibt offen. Anlieferung nur vor 7 Uhr über den Hof, Aufzug 110 × 140, Nutzlast 400 kg.',
    ...parts,
    'Offen: Farbe der Vorhänge (Innenarchitektin), Lagerplatz für alte Möbel, Entsorgung nach Gewicht oder pauschal.',
  ].join('\n\n');
}

function describeRoom(level: number, room: number): string {
  const seed = level * 12 + room;
  const pick = (texts: readonly string[], step: number) => texts[(seed * step) % texts.length] ?? '';
  const width = 300 + ((seed * 17) % 90);
  const length = 420 + ((seed * 29) % 160);
  return (
    `Zimmer ${level}${String(room).padStart(2, '0')}, ${pick(views, 3)}, ${width} × ${length}, ${pick(beds, 5)}. ` +
    `${pick(desks, 7)}. Sitzmöbel: ${pick(chairs, 2)}. ${pick(remarks, 3)} ${pick(remarks, 5)} ` +
    `Vorhandene Möbel: Nachttisch ${seed % 3 === 0 ? 'behalten' : 'ersetzen'}, Schrank ${seed % 4 === 0 ? 'aufarbeiten' : 'ersetzen'}.`
  );
}
