import { FolderInput, Handshake, RotateCcw, Trash2, X } from 'lucide-react';
import { closeDossier, deleteDossier, reopenClosed, takeOutOfBin } from '../../commands/dossier-commands';
import { moveDossier } from '../../commands/moving-commands';
import { changePromise } from '../../commands/promise-commands';
import type { Command } from '../../commands/command';
import { putBackLookedUp } from '../../commands/view-commands';
import type { Dossier } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { EstimateField } from './estimate-field';
import styles from './place-line.module.css';

/** Where the dossier lies, and what can be done with it besides logging. */
export function PlaceLine({ dossier }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const lookedUp = useDesk((desk) => desk.lookedUpFrom !== null);
  const binned = dossier.binnedAt !== null;
  const place = binned ? t('dossier.inBin') : t('dossier.lies', { place: formats.place(dossier.place, today) });
  return (
    <div className={styles.line}>
      <div className={styles.what}>
        <p className={styles.place}>
          {place}
          {dossier.about && !dossier.reminds && <span> · {dossier.about}</span>}
        </p>
        {!binned && dossier.place.kind !== 'closed' && <EstimateField dossier={dossier} />}
      </div>
      {lookedUp && (
        <Button look="chip" onClick={() => void putBackLookedUp.run(services)}>
          {t('dossier.putBack')} <CommandKeys command={putBackLookedUp} />
        </Button>
      )}
      {binned && (
        <Button look="chip" onClick={() => void takeOutOfBin.run(services)}>
          <RotateCcw size={15} aria-hidden="true" /> {t('dossier.takeOutOfBin')}
        </Button>
      )}
      {!binned && dossier.place.kind === 'closed' && (
        <CommandButton command={reopenClosed} icon={<RotateCcw size={15} aria-hidden="true" />} named />
      )}
      {!binned && dossier.place.kind !== 'closed' && (
        <>
          <CommandButton command={moveDossier} icon={<FolderInput size={16} aria-hidden="true" />} named />
          {!dossier.reminds && <CommandButton command={closeDossier} icon={<X size={17} aria-hidden="true" />} />}
        </>
      )}
      {!binned && dossier.promise && (
        <CommandButton command={changePromise} icon={<Handshake size={16} aria-hidden="true" />} />
      )}
      {!binned && <CommandButton command={deleteDossier} icon={<Trash2 size={16} aria-hidden="true" />} />}
    </div>
  );
}

interface CommandButtonProps {
  readonly command: Command;
  readonly icon: React.ReactNode;
  readonly named?: boolean;
}

function CommandButton({ command, icon, named = false }: CommandButtonProps) {
  const { t } = useI18n();
  const services = useServices();
  const title = t(command.title);
  return (
    <Button
      look={named ? 'chip' : 'bare'}
      aria-label={named ? undefined : title}
      title={named ? undefined : title}
      onClick={() => void command.run(services)}
    >
      {icon}
      {named && title}
    </Button>
  );
}
