/** No backup goes beyond these: what does was not made by the app, and is not unpacked. Bytes, unless it says otherwise. */
export const backupLimits = {
  /** Table files, attachments and the two texts, in number. */
  entries: 200_000,
  manifest: 64_000_000,
  /** All tables together. */
  tables: 2_000_000_000,
  /** One attachment. */
  attachment: 200_000_000,
  /** All that it unpacks to. */
  total: 64_000_000_000,
  /** How often larger than the file its contents may be; counted only where they are larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 100_000_000,
} as const;
