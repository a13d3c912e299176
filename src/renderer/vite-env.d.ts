interface ImportMetaEnv {
  /** The version of package.json, put in by the build. */
  readonly VITE_VERSION: string;
}

/** A part of a catalogue, as the build hands it over (see `compile-messages`). */
declare module 'virtual:messages/*' {
  export const messages: unknown;
}
