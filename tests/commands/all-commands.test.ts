import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'valibot';
import { allCommands } from '@renderer/commands/all-commands';
import { menuOf } from '@renderer/commands/menu';
import { createTranslator, loadMessages } from '@renderer/i18n/translator';
import { useDesk } from '@renderer/state/desk';
import { useOnDesk } from '@renderer/state/on-desk';
import { menuKeys } from '@shared/contract/menu-keys';
import { callArguments } from '@shared/contract/shell-payloads';
import { closedOn } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { plainDate } from '@shared/domain/time/plain-date';
import { languages } from '@shared/messages/message-key';
import { binderNamed, dossierNamed, testInstant } from '../support/builders';

describe('the commands', () => {
  it('have an id of their own each', () => {
    const ids = allCommands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never share a key', () => {
    const keys = allCommands.flatMap((command) => command.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('come with keys that a menu can show', () => {
    expect(allCommands.flatMap((command) => command.keys).filter((key) => !menuKeys.test(key))).toEqual([]);
  });

  it.each(languages)('make a menu that the shell takes (%s)', async (language) => {
    const t = createTranslator(await loadMessages(language), language);
    const menu = menuOf(allCommands, {}, t);
    expect(() => parse(callArguments.showMenu, [menu])).not.toThrow();
    const shown = menu.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'command' ? [item.id] : [])));
    expect(shown.sort()).toEqual(allCommands.map(({ id }) => id).sort());
  });

  it('show chosen keys in the menu, and none where the menu has no words for them', async () => {
    const t = createTranslator(await loadMessages('en'), 'en');
    const keysShown = (chosen: Record<string, string[]>) =>
      menuOf(allCommands, chosen, t)
        .flatMap(({ items }) => items)
        .find((item) => item.kind === 'command' && item.id === 'moveDossier');
    expect(keysShown({})).toMatchObject({ keys: 'M' });
    expect(keysShown({ moveDossier: ['V'] })).toMatchObject({ keys: 'V' });
    expect(keysShown({ moveDossier: ['ö'] })).toMatchObject({ keys: undefined });
    expect(() => parse(callArguments.showMenu, [menuOf(allCommands, { moveDossier: ['ö'] }, t)])).not.toThrow();
  });

  it('rest while something is laid over the desk', async () => {
    const t = createTranslator(await loadMessages('en'), 'en');
    const enabled = menuOf(allCommands, {}, t, true)
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === 'command' && item.enabled);
    expect(enabled).toEqual([]);
  });
});

describe('what can be done with the open dossier', () => {
  const binder = binderNamed('Own');
  const closed = { ...dossierNamed(binder.id, 'Keller'), place: closedOn(plainDate('2026-03-13'), 'noNeed') };
  const cases: readonly (readonly [string, Dossier | null, readonly string[]])[] = [
    ['nothing is open', null, []],
    ['it lies in the binder', dossierNamed(binder.id, 'Brandt'), ['moveDossier', 'closeDossier', 'binDossier']],
    ['it is closed', closed, ['reopenDossier', 'binDossier']],
    ['it lies in the bin', { ...closed, binnedAt: testInstant }, ['restoreDossier']],
  ];

  it.each(cases)('follows from where it lies: %s', (_, dossier, expected) => {
    onTestFinished(() => useOnDesk.setState({ dossier: null }));
    useOnDesk.setState({ dossier });
    const about = ['moveDossier', 'closeDossier', 'reopenDossier', 'binDossier', 'restoreDossier'];
    const enabled = allCommands.filter((command) => about.includes(command.id) && command.enabled());
    expect(enabled.map(({ id }) => id)).toEqual(expected);
  });

  it('includes moving what is marked when nothing is open', () => {
    onTestFinished(() => useDesk.setState({ marked: new Set() }));
    useDesk.setState({ marked: new Set([closed.id]) });
    expect(allCommands.find(({ id }) => id === 'moveDossier')?.enabled()).toBe(true);
  });

  it('offers the way back from the sample only on the sample', () => {
    onTestFinished(() => useOnDesk.setState({ binder: null }));
    const enabledWith = (sample: boolean) => {
      useOnDesk.setState({ binder: { ...binder, sample } });
      return ['openSampleBinder', 'backToOwnBinder', 'removeSampleBinder'].filter((id) =>
        allCommands.find((command) => command.id === id)?.enabled(),
      );
    };
    expect(enabledWith(false)).toEqual(['openSampleBinder']);
    expect(enabledWith(true)).toEqual(['backToOwnBinder', 'removeSampleBinder']);
  });
});
