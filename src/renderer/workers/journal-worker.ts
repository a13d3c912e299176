import { expose, transfer } from 'comlink';
import { BinderStore } from '../storage/binder-store';
import { RingbuchDatabase } from '../storage/db';
import { OpenGuard } from '../storage/open-guard';
import { StoredJournal } from './journal-service';

/** Makes the frames of the journal outside beside the window, on a connection of its own. Its name is that of the database. */
const guard = new OpenGuard('existing', () => undefined);
const journal = new StoredJournal(new BinderStore(new RingbuchDatabase(self.name, guard.engine)));
expose({
  framesAfter: async (seq: number, upTo: number) => {
    const frames = await journal.framesAfter(seq, upTo);
    return frames && transfer(frames, [frames.bytes.buffer]);
  },
  ledgerFrame: journal.ledgerFrame.bind(journal),
  firstFrame: journal.firstFrame.bind(journal),
  scan: journal.scan.bind(journal),
});
