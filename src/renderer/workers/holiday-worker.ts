import { expose } from 'comlink';
import { HolidayService } from './holiday-service';

/** Knows the public holidays of all countries, beside the window. */
expose(new HolidayService());
