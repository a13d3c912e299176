import { expose, transfer } from 'comlink';
import { BinderStore } from '../storage/binder-store';
import { RingbuchDatabase } from '../storage/db';
import { OpenGuard } from '../storage/open-guard';
import { type PersonOrder, PersonService } from './person-service';

/** On a connection of its own. The worker's name is that of the database. */
const guard = new OpenGuard('existing', () => undefined);
const service = new PersonService(new BinderStore(new RingbuchDatabase(self.name, guard.engine)));
expose({
  pack: async (order: PersonOrder) => {
    const file = await service.pack(order);
    return file && transfer(file, [file.buffer]);
  },
});
