interface ImportMetaEnv {
  /** The version of package.json, put in by the build. */
  readonly VITE_VERSION: string;
}
