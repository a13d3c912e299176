import { type Divider, dividerKey } from '@shared/domain/filing/divider';
import { DayDivider } from './day-divider';
import { Register } from './register';
import { ShelfDivider } from './shelf-divider';

/** The left page of the binder: the register in front, or an open divider with what lies behind it. */
export function BinderLeaf({ divider }: { readonly divider: Divider | null }) {
  if (divider === null) return <Register />;
  const key = dividerKey(divider);
  return divider.kind === 'day' || divider.kind === 'date' ? (
    <DayDivider key={key} divider={divider} />
  ) : (
    <ShelfDivider key={key} divider={divider} />
  );
}
