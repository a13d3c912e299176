import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discard, TestBinder } from '../support/test-binder';
import { runs, runsTimeout } from '../support/runs';
import { binderCommands } from './binder-commands';
import { BinderModel } from './binder-model';

test(
  'whatever is done, undone, done again and restarted: the binder holds what the model holds',
  async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(binderCommands, { maxCommands: 30, size: 'max' }), async (commands) => {
        const test = new TestBinder();
        const other = new TestBinder(test.name, test.clock);
        const model = new BinderModel();
        await test.open();
        await other.open();
        try {
          await fc.asyncModelRun(() => ({ model, real: { test, other, ids: [] } }), commands);
          undone += [...commands].filter((command) => command.toString() === 'undo').length;
        } finally {
          other.db.close();
          await discard(test);
        }
      }),
      { numRuns: runs },
    );
    // The property would also hold for runs in which nothing happened.
    expect(undone).toBeGreaterThan(runs / 2);
  },
  runsTimeout,
);
