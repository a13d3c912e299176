import { expose } from 'comlink';
import { RingbuchDatabase } from '../storage/db';
import { CheckService } from './check-service';

/** Checks and repairs the database that it is named after, on a connection of its own; ending it is how a check is cancelled. */
expose(new CheckService(new RingbuchDatabase(self.name)));
