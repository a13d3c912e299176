import { expect, test } from 'vitest';
import { cityOf } from '@shared/domain/records/address';

test.each([
  ['Hauptstraße 1\n96047 Bamberg', 'Bamberg'],
  ['Möbelhaus Keller\nHauptstraße 1\nD-96047 Bamberg\nDeutschland', 'Bamberg'],
  ['Ring 3\n1010 Wien', 'Wien'],
  ['12 High Street\nLondon\nSW1A 1AA', ''],
  ['Straße 12345\n12345', ''],
  ['', ''],
])('%j lies in %j', (address, city) => {
  expect(cityOf(address)).toBe(city);
});
