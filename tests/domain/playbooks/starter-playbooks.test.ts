import { describe, expect, test } from 'vitest';
import { playbookFile } from '@shared/domain/playbooks/playbook-file';
import { starterPlaybooks } from '@shared/domain/playbooks/starter-playbooks';
import { partKinds } from '@shared/domain/records/playbook';
import { languages } from '@shared/messages/message-key';
import { createTranslator, loadMessages } from '@renderer/i18n/translator';

async function startersIn(language: (typeof languages)[number]) {
  const t = createTranslator(await loadMessages(language), language);
  return starterPlaybooks((key) => t(`starterPlaybooks.${key}`));
}

describe('the starter playbooks', () => {
  test.each(languages)('are whole in %s', async (language) => {
    const playbooks = await startersIn(language);
    expect(playbooks).toHaveLength(5);
    expect(playbookFile.read(playbookFile.write(playbooks))).toEqual({ ok: true, value: playbooks });
    for (const { name, purpose, parts } of playbooks) {
      expect([name, purpose].every(Boolean)).toBe(true);
      expect(parts.map(({ kind }) => kind)).toEqual(partKinds);
      for (const { items } of parts) {
        expect(items.length).toBeGreaterThan(2);
        expect(items.every((item) => item.text !== '' && (!('answer' in item) || item.answer !== ''))).toBe(true);
      }
    }
  });

  test('are the same playbooks in every language', async () => {
    const [first, second] = await Promise.all(languages.map(startersIn));
    const bones = (playbooks = first) =>
      playbooks?.map(({ origin, tasks, acquaintance, phases, parts }) => [
        origin,
        [tasks, acquaintance, phases],
        parts.map(({ kind, key, items }) => [
          kind,
          key,
          items.map((item) => [item.key, 'gravity' in item && item.gravity]),
        ]),
      ]);
    expect(bones(second)).toEqual(bones());
  });

  test('know talks that are typical, complex and in conflict', async () => {
    const [first] = await Promise.all(languages.map(startersIn));
    for (const { parts } of first ?? []) {
      const situations = parts.find((part) => part.kind === 'situations');
      const gravities = new Set(situations?.items.map(({ gravity }) => gravity));
      expect(gravities).toEqual(new Set(['typical', 'complex', 'conflict']));
    }
  });
});
