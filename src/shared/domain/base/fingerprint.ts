import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';

/**
 * 64 hexadecimal digits that stand for a set of values, whatever their order: the SHA-256 of each value's canonical JSON, all of them
 * combined by exclusive or. Adding and removing a value is the same step, so the fingerprint of a table is kept with each change without
 * reading the rest of the table, and undo brings the former one back. It tells damage, not an attacker.
 */
export const emptyFingerprint = '0'.repeat(64);

/** The fingerprint of the set without those values it had, and with those it had not. */
export function toggled(fingerprint: string, values: Iterable<unknown>): string {
  const sum = hexToBytes(fingerprint);
  for (const value of values) {
    const hash = sha256(utf8ToBytes(canonicalJson(value)));
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) ^ (hash[index] ?? 0);
  }
  return bytesToHex(sum);
}

/** SHA-256 of bytes, as 64 hexadecimal digits: the name under which an attachment's content is stored. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
