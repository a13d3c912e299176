import { expose } from 'comlink';
import { BinderStore } from '../storage/binder-store';
import { databaseName, RingbuchDatabase } from '../storage/db';
import { SearchService } from './search-service';

/** Runs the search beside the window, on a connection of its own: typing never waits for an index. */
const requested = new URLSearchParams(self.location.search).get('database');
expose(new SearchService(new BinderStore(new RingbuchDatabase(requested ?? databaseName))));
