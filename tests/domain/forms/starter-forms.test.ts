import { describe, expect, test } from 'vitest';
import { formFile } from '@shared/domain/forms/form-file';
import { starterForms } from '@shared/domain/forms/starter-forms';
import { languages } from '@shared/messages/message-key';
import { createTranslator, loadMessages } from '@renderer/i18n/translator';

async function startersIn(language: (typeof languages)[number]) {
  const t = createTranslator(await loadMessages(language), language);
  return starterForms((key) => t(`starterForms.${key}`), 'EUR');
}

describe('the starter forms', () => {
  test.each(languages)('are whole in %s', async (language) => {
    const forms = await startersIn(language);
    expect(forms).toHaveLength(5);
    expect(formFile.read(formFile.write(forms))).toEqual({ ok: true, value: forms });
    for (const { name, purpose, fields } of forms) {
      expect([name, purpose].every(Boolean)).toBe(true);
      expect(fields.some((field) => 'required' in field && field.required)).toBe(true);
      expect(fields.every(({ label }) => label !== '')).toBe(true);
    }
  });

  test('are the same forms in every language', async () => {
    const [first, second] = await Promise.all(languages.map(startersIn));
    const bones = (forms = first) =>
      forms?.map(({ origin, fields }) => [origin, fields.map(({ kind, key }) => [kind, key])]);
    expect(bones(second)).toEqual(bones());
  });
});
