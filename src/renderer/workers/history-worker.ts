import { expose } from 'comlink';
import { BinderStore } from '../storage/binder-store';
import { RingbuchDatabase } from '../storage/db';
import { OpenGuard } from '../storage/open-guard';
import { HistoryService } from './history-service';

/** Reads the history on a connection of its own. The worker's name is that of the database. */
const guard = new OpenGuard('existing', () => undefined);
expose(new HistoryService(new BinderStore(new RingbuchDatabase(self.name, guard.engine))));
