import { beforeEach, describe, expect, test } from 'vitest';
import {
  goTo,
  lookUp,
  openBinderOnDesk,
  openDossier,
  openFollowing,
  putBack,
  showOrder,
  showPanel,
  turnDossier,
  useDesk,
} from '@renderer/state/desk';
import type { BinderId, DossierId } from '@shared/domain/records/ids';

const [a, b, c, d, stranger] = ['a', 'b', 'c', 'd', 'stranger'] as unknown as [
  DossierId,
  DossierId,
  DossierId,
  DossierId,
  DossierId,
];
const open = () => useDesk.getState().open;

beforeEach(() => {
  openBinderOnDesk('binder' as BinderId);
  goTo({ name: 'today', date: null });
  showOrder([a, b, c]);
});

describe('working a list', () => {
  test('begins with the first', () => {
    expect(open()).toBe(a);
  });

  test('turns to its ends and no farther', () => {
    turnDossier(1);
    turnDossier(1);
    turnDossier(1);
    expect(open()).toBe(c);
    turnDossier(-1);
    expect(open()).toBe(b);
  });

  test('goes on with the one that follows, and from the last back', () => {
    openDossier(b);
    openFollowing(b);
    expect(open()).toBe(c);
    showOrder([a, c]);
    openFollowing(c);
    showOrder([a]);
    expect(open()).toBe(a);
  });

  test('when another window takes the open one away, its follower opens', () => {
    openDossier(b);
    showOrder([a, c]);
    expect(open()).toBe(c);
  });

  test('a list that has grown keeps the open one', () => {
    openDossier(b);
    showOrder([d, a, b, c]);
    expect(open()).toBe(b);
  });
});

describe('laying another binder onto the desk', () => {
  test('leaves the search open that was called meanwhile, but nothing that is about a dossier', () => {
    showPanel('palette');
    openBinderOnDesk('other' as BinderId);
    expect(useDesk.getState().panel).toBe('palette');
    showPanel('close');
    openBinderOnDesk('binder' as BinderId);
    expect(useDesk.getState().panel).toBeNull();
  });
});

describe('looking up out of turn', () => {
  test('lays a dossier on top and leads back to where one was', () => {
    openDossier(b);
    lookUp(stranger);
    expect(open()).toBe(stranger);
    showOrder([a, b, c]);
    expect(open()).toBe(stranger);
    putBack();
    expect(open()).toBe(b);
  });

  test('filing what was looked up returns to where one was', () => {
    openDossier(b);
    lookUp(stranger);
    openFollowing(stranger);
    expect(open()).toBe(b);
    expect(useDesk.getState().lookedUpFrom).toBeNull();
  });
});
