import { expect } from 'vitest';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { holdOf } from '@shared/domain/workload/hold';
import type { MovePlan } from '@shared/domain/workload/move-plan';
import { groundOf } from './any-binder';

/** The dossiers as they lie when a plan is applied. */
export function applied(dossiers: readonly Dossier[], { moves }: MovePlan): Dossier[] {
  const to = new Map(moves.map((move) => [move.dossier.id, move.to]));
  return dossiers.map((dossier) => ({ ...dossier, place: to.get(dossier.id) ?? dossier.place }));
}

/** What holds for every plan: nothing twice, nothing made up, nothing promised or timed unasked, no day pushed over its capacity. */
export function expectLawful(
  plan: MovePlan,
  dossiers: readonly Dossier[],
  ground: LoadGround,
  released: ReadonlySet<DossierId>,
): void {
  const moved = plan.moves.map(({ dossier }) => dossier.id);
  const named = [...moved, ...plan.staying.map(({ dossier }) => dossier.id)];
  expect(new Set(named).size).toBe(named.length);
  for (const { dossier, from, to } of plan.moves) {
    expect(dossiers).toContain(dossier);
    expect(from).toEqual(dossier.place);
    expect(to.date >= ground.today).toBe(true);
    expect(to).not.toEqual(from);
    if (!released.has(dossier.id)) expect(['promised', 'timed']).not.toContain(holdOf(dossier));
  }
  const after = groundOf(applied(dossiers, plan), ground.calendar);
  const told = new Map(plan.days.map((day) => [day.date, day]));
  for (const { to } of plan.moves) expect(told.has(to.date)).toBe(true);
  for (const day of plan.days) {
    expect(day.before).toBe(dayFigures(day.date, ground).minutes);
    expect(day.after).toBe(dayFigures(day.date, after).minutes);
    expect(day.after).toBeLessThanOrEqual(Math.max(day.before, day.capacity));
  }
}
