/*
 * The floor of the measurements: the same data, the same steps for the user, by hand on the plain DOM and raw IndexedDB.
 * What the app takes longer than this is what its structure costs. It reads and writes the app's own tables.
 */
import { addDays, inWeeks, localDate } from './floor-dates.js';
import { contactsOf, countsByShelf, dossiersOn, fileContact, openDatabase, workByShelf } from './floor-store.js';
import { weeksTable } from './floor-weeks.js';

const byId = (id) => document.getElementById(id);
const outcomes = [
  'Spoke',
  'No answer',
  'Voicemail',
  'Call back',
  'Offer wanted',
  'Appointment',
  'Order',
  'Not interested',
  'Wrong number',
];

const today = localDate();
let date = today;
let stack = [];
let open = null;

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function row(dossier, done) {
  const { card, about } = dossier;
  const second = [card.company, about].filter(Boolean).join(' · ');
  const button = element(
    'button',
    { type: 'button', onclick: () => void show(dossier) },
    element('span', {}, element('b', {}, `${done ? '✓ ' : ''}${card.name}`), element('br'), second),
    element('span', {}, card.class ?? ''),
  );
  if (dossier === open) button.setAttribute('aria-current', 'true');
  return element('li', {}, button);
}

function paintStack() {
  byId('title').textContent = date;
  byId('stack').replaceChildren(...stack.map((dossier) => row(dossier, false)));
}

async function show(dossier) {
  open = dossier;
  const contacts = dossier ? await contactsOf(dossier.id) : [];
  if (open !== dossier) return;
  byId('who').textContent = dossier?.card.name ?? '';
  byId('reach').textContent = dossier ? [...dossier.card.phones, ...dossier.card.emails].join(' · ') : '';
  byId('history').replaceChildren(
    ...contacts.map(({ at, text }) => element('li', {}, `${at.date} ${at.time} ${text}`)),
  );
  paintStack();
}

async function paintTabs() {
  const counts = await countsByShelf();
  const tabs = Array.from({ length: 31 }, (_, day) => {
    const shelf = `d:${addDays(today, day)}`;
    const bar = element('i', {});
    bar.style.inlineSize = `${Math.min(30, counts.get(shelf) ?? 0)}px`;
    return element(
      'li',
      {},
      element('button', { type: 'button', onclick: () => void turnTo(addDays(today, day)) }, `${day + 1} `, bar),
    );
  });
  byId('tabs').replaceChildren(...tabs);
}

async function paintWeeks() {
  const work = await workByShelf();
  byId('weeks').replaceChildren(weeksTable(work, today));
  showWeeks(true);
}

function showWeeks(shown) {
  byId('weeks').hidden = !shown;
  byId('day').hidden = shown;
  if (!shown) byId('weeks').replaceChildren();
}

async function turnTo(next) {
  showWeeks(false);
  date = next;
  stack = await dossiersOn(`d:${date}`);
  stack.sort((left, right) => (left.card.class ?? 'Z').localeCompare(right.card.class ?? 'Z'));
  open = stack[0] ?? null;
  paintStack();
  await show(open);
}

async function file() {
  const outcome = document.querySelector('#outcomes input:checked')?.value;
  const filed = open;
  if (!outcome || !filed) return;
  await fileContact(filed, { outcome, text: byId('text').value, to: inWeeks(today, 4), today });
  byId('done').prepend(row(filed, true));
  stack = stack.filter((dossier) => dossier !== filed);
  byId('log').reset();
  await Promise.all([show(stack[0] ?? null), paintTabs()]);
}

byId('outcomes').append(
  ...outcomes.map((name) =>
    element('label', {}, element('input', { type: 'radio', name: 'outcome', value: name, ariaLabel: name }), name),
  ),
);
byId('previous').onclick = () => void turnTo(addDays(date, -1));
byId('next').onclick = () => void turnTo(addDays(date, 1));
byId('today').onclick = () => void turnTo(today);
byId('workload').onclick = () => void paintWeeks();
byId('log').onsubmit = (event) => {
  event.preventDefault();
  void file();
};

await openDatabase();
await Promise.all([turnTo(today), paintTabs()]);
