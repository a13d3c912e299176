import { beforeEach, describe, expect, it } from 'vitest';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import {
  goTo,
  lookUp,
  openBinderOnDesk,
  openDossier,
  putBack,
  showOrder,
  useDesk,
  type View,
} from '@renderer/state/desk';
import { testId } from '../support/builders';

const [first, second, caller, another] = [testId(), testId(), testId(), testId()] as DossierId[] as [
  DossierId,
  DossierId,
  DossierId,
  DossierId,
];
const today: View = { name: 'today', date: null };

const position = () => {
  const { view, open } = useDesk.getState();
  return { view, open };
};

beforeEach(() => {
  openBinderOnDesk(testId() as BinderId);
  showOrder([first, second]);
});

describe('looking up a dossier', () => {
  it('leads back to where one was, step by step', () => {
    openDossier(second);
    lookUp(caller);
    lookUp(another);
    lookUp(another);
    putBack();
    expect(position()).toEqual({ view: today, open: caller });
    putBack();
    expect(position()).toEqual({ view: today, open: second });
    putBack();
    expect(position()).toEqual({ view: today, open: second });
  });

  it('shows it also from a page that has no room for a dossier', () => {
    goTo({ name: 'settings' });
    lookUp(caller);
    expect(position()).toEqual({ view: today, open: caller });
    showOrder([first, second]);
    expect(position().open).toBe(caller);
    putBack();
    expect(position()).toEqual({ view: { name: 'settings' }, open: null });
  });
});

describe('turning to the place where one is', () => {
  it('keeps the list and the open dossier', () => {
    openDossier(second);
    goTo({ name: 'today', date: null });
    expect(position().open).toBe(second);
    expect(useDesk.getState().order).toEqual([first, second]);
  });

  it('puts back what was looked up', () => {
    lookUp(caller);
    goTo({ name: 'today', date: null });
    expect(position().open).toBe(first);
    expect(useDesk.getState().lookedUpFrom).toBeNull();
  });
});
