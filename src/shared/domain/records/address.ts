/** A line that begins with a postal code, as written in most of Europe: "96047 Bamberg", "D-96047 Bamberg". */
const postalCodeFirst = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+(\D.*)$/;

/** The town of an address as it is written in many lines; empty when none can be told. */
export function cityOf(address: string): string {
  for (const line of address.split('\n')) {
    const match = postalCodeFirst.exec(line.trim());
    if (match?.[1]) return match[1];
  }
  return '';
}
