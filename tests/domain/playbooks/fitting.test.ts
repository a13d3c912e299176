import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOf, fits, fittingPlaybooks, type Occasion, occasionOf } from '@shared/domain/playbooks/fitting';
import { starterPlaybooks } from '@shared/domain/playbooks/starter-playbooks';
import { relationPhases } from '@shared/domain/records/care';
import { tasks } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { anyUse, uses } from './fixtures';

const firstCall: Occasion = { task: 'call', first: true, phase: null };
const repeatCall: Occasion = { task: 'call', first: false, phase: null };
const occasions: fc.Arbitrary<Occasion> = fc.record({
  task: fc.constantFrom(...tasks),
  first: fc.boolean(),
  phase: fc.constantFrom(null, ...relationPhases),
});

describe('a playbook fits', () => {
  test('any contact where it names none', () => {
    fc.assert(fc.property(occasions, (occasion) => fits(anyUse, occasion)));
  });

  test.each<[string, Partial<typeof anyUse>, Occasion, boolean]>([
    ['the kind of contact', { tasks: ['call'] }, firstCall, true],
    ['another kind', { tasks: ['meeting', 'other'] }, firstCall, false],
    ['the first talk', { acquaintance: 'first' }, firstCall, true],
    ['the first talk, after another one', { acquaintance: 'first' }, repeatCall, false],
    ['a later talk', { acquaintance: 'repeat' }, repeatCall, true],
    ['a later talk, before any', { acquaintance: 'repeat' }, firstCall, false],
    ['the phase', { phases: ['commitment'] }, { ...repeatCall, phase: 'commitment' }, true],
    ['another phase', { phases: ['commitment'] }, { ...repeatCall, phase: 'dissolution' }, false],
    ['a phase that is not known', { phases: ['commitment'] }, repeatCall, true],
  ])('by what it names: %s', (_what, use, occasion, expected) => {
    expect(fits({ ...anyUse, ...use }, occasion)).toBe(expected);
  });

  test('what the dossier says is to come', () => {
    const reached = { date: plainDate('2026-03-12'), time: clockTime('09:00') };
    expect(occasionOf({ task: 'call', lastReached: null }, null)).toEqual(firstCall);
    expect(occasionOf({ task: 'call', lastReached: reached }, 'expansion')).toEqual({
      ...repeatCall,
      phase: 'expansion',
    });
  });
});

describe('the playbooks for a contact', () => {
  test('leave none out, and keep their order where nothing tells them apart', () => {
    fc.assert(
      fc.property(fc.array(uses, { maxLength: 6 }), occasions, (some, occasion) => {
        const numbered = some.map((use, number) => ({ ...use, number }));
        const { fitting, others } = fittingPlaybooks(numbered, occasion);
        expect([...fitting, ...others].map(({ number }) => number).sort()).toEqual(
          numbered.map(({ number }) => number),
        );
        expect(fitting.every((playbook) => fits(playbook, occasion))).toBe(true);
        expect(others.some((playbook) => fits(playbook, occasion))).toBe(false);
        const same = fittingPlaybooks(
          numbered.map((one) => ({ ...one, ...anyUse })),
          occasion,
        );
        expect(same.fitting.map(({ number }) => number)).toEqual(numbered.map(({ number }) => number));
      }),
    );
  });

  test('begin with the one that names more of what is known', () => {
    const plain = { ...anyUse, name: 'plain' };
    const calls = { ...anyUse, tasks: ['call'] as const, name: 'calls' };
    const phase = { ...anyUse, tasks: ['call'] as const, phases: ['expansion'] as const, name: 'phase' };
    const names = (occasion: Occasion) =>
      fittingPlaybooks([plain, phase, calls], occasion).fitting.map(({ name }) => name);
    expect(names({ ...repeatCall, phase: 'expansion' })).toEqual(['phase', 'calls', 'plain']);
    expect(names(repeatCall)).toEqual(['phase', 'calls', 'plain']);
    expect(names({ ...repeatCall, phase: 'dissolution' })).toEqual(['calls', 'plain']);
  });

  test('offer the first one where none fits, and none where there is none', () => {
    const meeting = { ...anyUse, tasks: ['meeting'] as const };
    expect(bestOf(fittingPlaybooks([meeting], firstCall))).toBe(meeting);
    expect(bestOf(fittingPlaybooks([], firstCall))).toBeUndefined();
  });

  test('to begin with are there for each occasion of the method', () => {
    const starters = starterPlaybooks((key) => key);
    const best = (occasion: Occasion) => bestOf(fittingPlaybooks(starters, occasion))?.name;
    expect(best(firstCall)).toBe('firstCall.name');
    expect(best(repeatCall)).toBe('offer.name');
    expect(best({ ...repeatCall, phase: 'awareness' })).toBe('offer.name');
    expect(best({ ...repeatCall, phase: 'commitment' })).toBe('referral.name');
    expect(best({ ...repeatCall, phase: 'dissolution' })).toBe('winningBack.name');
  });
});
