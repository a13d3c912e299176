/** A promise that is opened from outside: lets a test hold one side until the other has done something. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

export function makeGate(): Gate {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
