import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInParts, findObjections } from '@shared/domain/playbooks/find-in-playbook';
import { everyPart, versions } from './fixtures';

const found = (text: string) => findInParts(everyPart, text).flatMap(({ items }) => items.map(({ key }) => key));

describe('looking for something in a playbook', () => {
  test('shows all of it as long as nothing is typed', () => {
    expect(findInParts(everyPart, '  ')).toBe(everyPart);
  });

  test.each([
    ['teuer', ['e1']],
    ['TEU', ['e1']],
    ['verglich', ['e1']],
    ['burokram', ['e2']],
    ['buerokram zeit', ['e2']],
    ['zeit teuer', []],
    ['leiser', ['s1']],
    ['wie', ['q1']],
    ['ge', ['c2']],
    ['it', ['e1', 'e2', 'c2']],
  ])('finds what is said and what is answered, in any spelling: %s', (text, keys) => {
    expect(found(text)).toEqual(keys);
  });

  test('only leaves out, and never makes up', () => {
    fc.assert(
      fc.property(versions, fc.string({ maxLength: 4 }), ({ parts }, text) => {
        for (const part of findInParts(parts, text)) {
          const whole = parts.find(({ key }) => key === part.key);
          expect(whole?.items).toEqual(expect.arrayContaining([...part.items]));
          if (text.trim() !== '') expect(part.items.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('brings only objections from the other playbooks, and none unasked', () => {
    expect(findObjections(everyPart, 'bedankt')).toEqual([]);
    expect(findObjections(everyPart, 'wann').map(({ kind }) => kind)).toEqual(['objections']);
    expect(findObjections(everyPart, ' ')).toEqual([]);
  });
});
