import { addDays } from './floor-dates.js';

const minutesOf = { repeat: 10, first: 12, meeting: 60, other: 30 };
const colours = { repeat: '#2f5b80', first: '#3f6f4d', meeting: '#74520c', other: '#6d4f92' };
const capacity = 420;

/** Thirteen weeks with the minutes of each day by kind, as bars. */
export function weeksTable(work, today) {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  const monday = addDays(today, 1 - weekday);
  const table = document.createElement('table');
  for (let week = 0; week < 13; week++) {
    const row = table.insertRow();
    for (let day = 0; day < 7; day++) row.insertCell().append(dayButton(work, addDays(monday, 7 * week + day)));
  }
  return table;
}

function dayButton(work, date) {
  const kinds = work.get(`d:${date}`)?.kinds ?? {};
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.date = date;
  const bars = Object.keys(minutesOf).map((kind) => {
    const bar = document.createElement('i');
    const { count = 0, own = 0, ownMinutes = 0 } = kinds[kind] ?? {};
    const minutes = (count - own) * minutesOf[kind] + ownMinutes;
    bar.style.background = colours[kind];
    bar.style.inlineSize = `${(minutes / capacity) * 60}px`;
    return { bar, minutes };
  });
  const total = bars.reduce((sum, { minutes }) => sum + minutes, 0);
  button.append(`${Number(date.slice(8))} ${total} min `, ...bars.map(({ bar }) => bar));
  return button;
}
