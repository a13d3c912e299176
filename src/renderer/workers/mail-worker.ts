import { expose } from 'comlink';
import { MailService } from './mail-service';

expose(new MailService());
