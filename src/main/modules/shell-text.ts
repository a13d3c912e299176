import { app } from 'electron';
import de from '@shared/messages/de.json';
import en from '@shared/messages/en.json';

/** The texts of the system's own windows. The language chosen in the app lies in the database, which may not be open: it is the system's. */
export function shellText(): typeof en.shellDialogs {
  return app.getLocale().startsWith('de') ? de.shellDialogs : en.shellDialogs;
}
