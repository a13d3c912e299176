/** What a column of the list can be read as. */
export const columnTargets = [
  'name',
  'namePrefix',
  'firstName',
  'lastName',
  'position',
  'company',
  'phone',
  'email',
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'class',
  'source',
  'birthday',
  'nextContact',
  'nextTime',
  'about',
  'lastContact',
  'notes',
  'labelledNote',
  'ignore',
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** Columns that hold days: their order of day and month has to be known before a row can be read. */
export const dateTargets: readonly ColumnTarget[] = ['nextContact', 'lastContact', 'birthday'];
