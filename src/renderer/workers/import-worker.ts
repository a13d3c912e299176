import { expose } from 'comlink';
import { ImportService } from './import-service';

/** Reads customer lists beside the window; stopping it is how an import is cancelled. */
expose(new ImportService());
