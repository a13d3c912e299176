const floors = ['Ground floor', 'First floor', 'Second floor', 'Third floor', 'Fourth floor', 'Attic'];
const views = ['courtyard side', 'street side', 'garden side', 'corner of street and garden'];
const beds = ['king-size bed', 'two single beds', 'one single bed', 'double bed and sofa bed'];
const desks = [
  'Desk fixed to the wall, top has water rings; new one in oak, 120 × 60',
  'no desk; allow for a console table 90 × 45 below the mirror',
  'desk is fine, replace the chair only',
  'desk stands in front of the radiator; turn it by 90 degrees, the socket moves with it',
];
const chairs = ['armchair, fabric “Moss”', 'swivel chair, fabric “Sand”', 'chair without arms, fabric “Moss”'];
const remarks = [
  'Luggage rack wobbles, replace it.',
  'Door hits the wardrobe: order the wardrobe 10 cm narrower.',
  'Carpet stays, supply glides for carpet.',
  'Wooden floor, supply felt glides. Boards give way by the window, reported to the caretaker.',
  'No coat rack, three hooks beside the door.',
  'Step-free room: keep 90 cm of clear passage and 70 cm below the desk.',
  'A guest complained about the reading lamp; not part of our lot, passed on.',
];

/** The survey of a house with 72 rooms, as long as such notes are in real life: about ten printed pages. */
export function hotelSurvey(): string {
  const parts = floors.map((floor, level) =>
    [`${floor} – twelve rooms`, ...Array.from({ length: 12 }, (_, room) => describeRoom(level, room + 1))].join('\n\n'),
  );
  return [
    'Survey with the caretaker, room by room. Measurements in centimetres, height to the ceiling 285 throughout, in the attic 140 to 285 below the slope.',
    'Lot 1: ground and first floor. Lot 2: second and third floor. Lot 3: fourth floor and attic. Eleven working days a floor, the house stays open. Deliveries before 7 a.m. only and through the yard; lift 110 × 140, 400 kg.',
    ...parts,
    'Open: colour of the curtains (interior designer), storage for the old furniture, disposal by weight or for a lump sum.',
  ].join('\n\n');
}

function describeRoom(level: number, room: number): string {
  const seed = level * 12 + room;
  const pick = (texts: readonly string[], step: number) => texts[(seed * step) % texts.length] ?? '';
  const width = 300 + ((seed * 17) % 90);
  const length = 420 + ((seed * 29) % 160);
  return (
    `Room ${level}${String(room).padStart(2, '0')}, ${pick(views, 3)}, ${width} × ${length}, ${pick(beds, 5)}. ` +
    `${pick(desks, 7)}. Seating: ${pick(chairs, 2)}. ${pick(remarks, 3)} ${pick(remarks, 5)} ` +
    `Furniture in place: bedside table ${seed % 3 === 0 ? 'to be kept' : 'to be replaced'}, wardrobe ${seed % 4 === 0 ? 'to be restored' : 'to be replaced'}.`
  );
}
