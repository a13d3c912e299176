import type { KindOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';

/** What counts for work of a kind that has no duration of its own, and this in words. */
export function useUsualDuration(kind: KindOfWork): { readonly minutes: number; readonly words: string } | undefined {
  const { t, formats } = useI18n();
  const minutes = useBinder()?.estimates[kind];
  if (minutes === undefined) return undefined;
  return { minutes, words: t('duration.usual', { minutes: formats.duration(minutes), kind: t(`kind.${kind}`) }) };
}
