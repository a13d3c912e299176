import { localeFor } from '../i18n/locale';
import { useOnDesk } from '../state/on-desk';
import { runAction } from '../state/run-action';
import type { Services } from '../state/services';
import { switchBinder } from '../state/switch-binder';
import type { Command } from './command';

const onSample = () => useOnDesk.getState().binder?.sample === true;

/** Opens the sample binder; the first time it is made, in the language and for the day of now. */
export const openSampleBinder: Command = {
  id: 'openSampleBinder',
  title: 'command.openSampleBinder',
  group: 'file',
  keys: [],
  enabled: () => !onSample(),
  run: async (services) => {
    const { store } = services;
    const sample = await sampleOf(services);
    if (sample) {
      await switchBinder(services, sample.id);
      return;
    }
    const own = await ownOf(services);
    if (!own) return;
    const [{ sampleBinder }, { addSampleBinder }] = await Promise.all([
      import('@shared/domain/sample/sample-binder'),
      import('../actions/sample-binder'),
    ]);
    const { language } = localeFor((await store.preferences()).language, navigator.languages);
    const contents = sampleBinder(language, services.clock.now(), services.context.newId);
    await runAction(services, addSampleBinder, own.id, contents);
    // Also when another window was faster: then the one it made is opened.
    const made = await sampleOf(services);
    if (made) await switchBinder(services, made.id);
  },
};

export const backToOwnBinder: Command = {
  id: 'backToOwnBinder',
  title: 'sample.backToOwn',
  group: 'file',
  keys: [],
  enabled: onSample,
  run: async (services) => {
    const own = await ownOf(services);
    if (own) await switchBinder(services, own.id);
  },
};

/** Back to one's own binder, and away with the sample and all that was tried out in it. It can be undone there. */
export const removeSample: Command = {
  id: 'removeSampleBinder',
  title: 'sample.remove',
  group: 'file',
  keys: [],
  enabled: onSample,
  run: removeTheSample,
};

/** The same from wherever one is. */
export async function removeTheSample(services: Services): Promise<void> {
  const [own, sample] = await Promise.all([ownOf(services), sampleOf(services)]);
  if (!own || !sample) return;
  if (onSample()) await switchBinder(services, own.id);
  const { removeSampleBinder } = await import('../actions/sample-binder');
  await runAction(services, removeSampleBinder, own.id, sample.id);
}

async function sampleOf({ store }: Services) {
  return (await store.binders()).find(({ sample }) => sample);
}

async function ownOf({ store }: Services) {
  return (await store.binders()).find(({ sample }) => !sample);
}
