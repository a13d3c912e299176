/** Today where the user is, as `YYYY-MM-DD`. */
export function localDate() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** In so many weeks, on a weekday. */
export function inWeeks(date, weeks) {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, 7 * weeks + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}
