import { expose } from 'comlink';
import { BinderStore } from '../storage/binder-store';
import { RingbuchDatabase } from '../storage/db';
import { SearchService } from './search-service';

/** Runs the search beside the window, on a connection of its own: typing never waits for an index. Its name is that of the database. */
expose(new SearchService(new BinderStore(new RingbuchDatabase(self.name))));
