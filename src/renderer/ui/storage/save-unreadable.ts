import { asText } from '@shared/domain/checking/mend';
import type { Unreadable } from '@shared/domain/checking/finding';
import type { Translate } from '../../i18n/translator';
import type { Services } from '../../state/services';

/** Hands the rows that are no records to the user as they lie there, in a file that any program shows. */
export async function saveUnreadable(
  { shell }: Pick<Services, 'shell'>,
  unreadable: readonly Unreadable[],
  t: Translate,
): Promise<void> {
  const rows = unreadable.map(({ table, key, raw }) => ({ table, key, row: readable(raw) }));
  await shell.saveFile({
    suggestedName: t('storage.check.fileName'),
    fileType: { description: t('storage.check.fileDescription'), extensions: ['json'] },
    bytes: new TextEncoder().encode(JSON.stringify(rows, null, 2)),
  });
}

/** Each value by itself: one that no text can be made of does not take the others along. */
function readable(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return asText(raw);
  return Object.fromEntries(Object.entries(raw).map(([field, value]) => [field, asText(value)]));
}
