import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useCarrying } from '../../state/carrying';
import { useHandWords, useWhat } from './hand-words';

/** What screen readers are told: what was picked up, where it is held, that it was put back. What was filed, the notice says. */
export function Told() {
  const { carried, returned } = useCarrying();
  return (
    <p className="visually-hidden" aria-live="assertive">
      {carried && <Held ids={carried.ids} />}
      {returned && <Returned ids={returned} />}
    </p>
  );
}

function Held({ ids }: { readonly ids: ReadonlySet<DossierId> }) {
  const { t } = useI18n();
  const { what, where } = useHandWords(ids);
  if (what === '') return null;
  return where === null ? t('carry.pickedUp', { what }) : t('carry.heldOver', { what, where });
}

function Returned({ ids }: { readonly ids: ReadonlySet<DossierId> }) {
  const { t } = useI18n();
  const { what } = useWhat(ids);
  return what === '' ? null : t('carry.putBack', { what });
}
