import { expose } from 'comlink';
import { RingbuchDatabase } from '../storage/db';
import { OpenGuard } from '../storage/open-guard';
import { IntakeService } from './intake-service';

/** On a connection of its own. The worker's name is that of the database. Stopping it is how an intake is cancelled. */
const guard = new OpenGuard('existing', () => undefined);
expose(new IntakeService(new RingbuchDatabase(self.name, guard.engine)));
