import type { DossierId } from '@shared/domain/records/ids';
import { displayName } from '@shared/domain/documents/file-name';
import { goToSettings } from '../../commands/view-commands';
import type { Translate } from '../../i18n/translator';
import { useI18n } from '../../i18n/i18n-context';
import { dismissIntake, type IntakeRefusal, takeIn, type ToldOfMails as Told, useIntake } from '../../state/intake';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { SenderOffer } from './sender-offer';
import styles from './document-list.module.css';

/** So many names of files and people are told. */
const told = 5;

/** What is coming into this dossier just now, and why something did not. */
export function IntakeLine({ dossierId }: { readonly dossierId: DossierId }) {
  const { t } = useI18n();
  const services = useServices();
  const { state } = useIntake();
  if (state.kind === 'idle' || state.to.dossierId !== dossierId) return null;
  if (state.kind === 'refused') {
    const { refusal, to } = state;
    const others = refusal.kind === 'tooLarge' ? refusal.others : [];
    return (
      <div className={styles.refused} role="alert">
        <p>
          {t('documents.intake.refused')} {refusalText(refusal, t)}
        </p>
        <div className={styles.actions}>
          {others.length > 0 && (
            <Button look="chip" onClick={() => void takeIn(services, to, others)}>
              {t('documents.intake.others', { count: others.length })}
            </Button>
          )}
          {refusal.kind === 'tooLarge' && (
            <Button look="chip" onClick={() => void goToSettings.run(services)}>
              {t('documents.intake.settings')}
            </Button>
          )}
          <Button look="chip" onClick={dismissIntake}>
            {t('documents.intake.dismiss')}
          </Button>
        </div>
      </div>
    );
  }
  if (state.kind === 'mails') return <ToldOfMails dossierId={dossierId} told={state.told} />;
  const words = t(`documents.intake.${state.kind}`, { count: state.count });
  return (
    <div className={styles.intake}>
      <p role="status">{words} …</p>
      <progress aria-label={words} max={1} value={state.kind === 'reading' ? state.share : undefined} />
      {state.kind === 'reading' && (
        <Button look="chip" onClick={state.stop}>
          {t('documents.intake.stop')}
        </Button>
      )}
    </div>
  );
}

interface ToldOfMailsProps {
  readonly dossierId: DossierId;
  readonly told: Told;
}

/** Which mails lie here already, and whose addresses could go on the card. */
function ToldOfMails({ dossierId, told: { known, senders } }: ToldOfMailsProps) {
  const { t } = useI18n();
  const names = known.length > told ? [...known.slice(0, told), '…'] : known;
  return (
    <div className={styles.told} role="status">
      {known.length > 0 && <p>{t('mail.known', { count: known.length, names: names.join(', ') })}</p>}
      {senders.slice(0, told).map((address) => (
        <SenderOffer key={address} dossierId={dossierId} address={address} />
      ))}
      <div className={styles.actions}>
        <Button look="chip" onClick={dismissIntake}>
          {t('documents.intake.dismiss')}
        </Button>
      </div>
    </div>
  );
}

function refusalText(refusal: IntakeRefusal, t: Translate): string {
  switch (refusal.kind) {
    case 'tooLarge': {
      const { files, megabytes } = refusal;
      const names = files.slice(0, told).map(({ name }) => displayName(name));
      const more = files.length > told ? [...names, '…'] : names;
      return t('documents.intake.tooLarge', { count: files.length, megabytes, names: more.join(', ') });
    }
    case 'unreadable':
      return t('documents.intake.unreadable', { name: refusal.name });
    case 'broken':
      return t('documents.intake.broken', { cause: refusal.cause });
    default:
      return t(`documents.intake.${refusal.kind}`);
  }
}
