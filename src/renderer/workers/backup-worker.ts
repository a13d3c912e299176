import { expose } from 'comlink';
import { BackupService } from './backup-service';

/** Makes and reads backups beside the window; stopping it is how either is cancelled. */
expose(new BackupService());
