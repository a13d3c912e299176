import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import type { ImportSurroundings } from '../../state/import-session';
import { useToday } from '../../state/queries';

/** What reading a list needs of the outside: the day, and how to call a column that has no name. */
export function useSurroundings(): ImportSurroundings {
  const { t } = useI18n();
  const today = useToday();
  return useMemo(() => ({ today, columnName: (index) => t('import.columnNumber', { number: index + 1 }) }), [t, today]);
}
