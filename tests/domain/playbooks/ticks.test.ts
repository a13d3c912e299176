import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTicked, tickLines, tickOf, withLines, withTick } from '@shared/domain/playbooks/ticks';
import { everyPart, key, playbookOf } from './fixtures';

const thanked = tickOf(key('checklist'), key('c1'));
const passedOn = tickOf(key('checklist'), key('c2'));

describe('what is ticked off', () => {
  test('is counted, and says what is open', () => {
    const ticks = withTick(new Set(), thanked, true);
    expect(everyPart.map((part) => countTicked(part, ticks))).toEqual([0, 0, 0, 1, 0]);
    expect(tickLines(playbookOf(), ticks)).toEqual(['Erstanruf: ✓ Bedankt · ☐ Weitergegeben']);
    const titled = everyPart.map((part) => ({ ...part, title: 'Zum Schluss' }));
    expect(tickLines(playbookOf({ parts: titled }), withTick(ticks, passedOn, true))).toEqual([
      'Zum Schluss: ✓ Bedankt · ✓ Weitergegeben',
    ]);
  });

  test('is nothing where nothing is ticked, or what was is ticked no more', () => {
    expect(tickLines(playbookOf(), new Set())).toEqual([]);
    expect(tickLines(playbookOf(), withTick(new Set([thanked]), thanked, false))).toEqual([]);
    expect(tickLines(playbookOf(), new Set([tickOf(key('opening'), key('o1'))]))).toEqual([]);
  });
});

describe('lines put into what was said', () => {
  test('stand at its end, and only once however often they are put in', () => {
    expect(withLines('', ['A: ✓ x'], [])).toBe('A: ✓ x');
    expect(withLines('Ruft an \n', [], [])).toBe('Ruft an \n');
    const once = withLines('Will 40 Stühle.\n', ['A: ✓ x'], []);
    expect(once).toBe('Will 40 Stühle.\nA: ✓ x');
    expect(withLines(`${once}\nNachtrag`, ['A: ✓ x · ✓ y'], ['A: ✓ x'])).toBe(
      'Will 40 Stühle.\nNachtrag\nA: ✓ x · ✓ y',
    );
  });

  test('leave what a person has changed in them', () => {
    expect(withLines('A: ✓ x, aber nur halb', ['A: ✓ x'], ['A: ✓ x'])).toBe('A: ✓ x, aber nur halb\nA: ✓ x');
  });

  test('twice is once, and no other line is lost', () => {
    const line = fc.constantFrom<string[]>('a', 'b', 'A: ✓ x', 'B: ✓ y', '');
    fc.assert(
      fc.property(fc.array(line), fc.uniqueArray(line.filter(Boolean), { maxLength: 2 }), (typed, lines) => {
        const once = withLines(typed.join('\n'), lines, []);
        expect(withLines(once, lines, lines).split('\n')).toEqual(expect.arrayContaining([...lines]));
        const own = typed.filter((text) => !lines.includes(text) && text !== '');
        expect(
          withLines(once, lines, lines)
            .split('\n')
            .filter((text) => own.includes(text)),
        ).toEqual(own);
      }),
    );
  });
});
