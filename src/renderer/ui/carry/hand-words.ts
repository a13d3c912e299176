import { useMemo } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useCarrying } from '../../state/carrying';
import { useMovePreview } from '../../state/filing-preview';
import { useDividerCounts, useDossiers } from '../../state/queries';
import { placeWords } from './place-words';

interface HandWords {
  /** What is in the hand: its name, or how many. */
  readonly what: string;
  /** Where it would go; null while it is held over nothing, or that is still being read. */
  readonly where: string | null;
  readonly dossiers: readonly Dossier[];
}

/** Dossiers by name when it is one, else by number; empty until they are read. */
export function useWhat(ids: ReadonlySet<DossierId>): Pick<HandWords, 'what' | 'dossiers'> {
  const { t } = useI18n();
  const dossiers = useDossiers([...ids]);
  const [first] = dossiers ?? [];
  const what =
    ids.size === 1 ? first && (titleOf(first.card) || t('unnamed')) : t('counts.dossiers', { count: ids.size });
  return { what: what ?? '', dossiers: dossiers ?? [] };
}

/** What is carried and where it would go, in words. */
export function useHandWords(ids: ReadonlySet<DossierId>): HandWords {
  const i18n = useI18n();
  const over = useCarrying((hand) => hand.over);
  const counts = useDividerCounts();
  const { what, dossiers } = useWhat(ids);
  const filing = useMovePreview(dossiers);
  const where = useMemo(
    () => (over && filing && counts ? placeWords(over, { filing, counts }, i18n) : null),
    [over, filing, counts, i18n],
  );
  return { what, where, dossiers };
}
