import type { InfoCard } from '@shared/domain/records/dossier';
import { addressLines } from '@shared/domain/printing/address';
import { type AddressFormat, addressPapers } from '@shared/domain/printing/paper';
import { classes } from '../kit/classes';
import styles from './sheets.module.css';

interface AddressSheetProps {
  readonly card: InfoCard;
  readonly format: AddressFormat;
}

/** The address as the post reads it: on an envelope below and right of the middle, a label full of it. */
export function AddressSheet({ card, format }: AddressSheetProps) {
  const { width, height } = addressPapers[format];
  return (
    <article
      className={classes(styles.address, format === 'label' ? styles.label : styles.envelope)}
      style={{ width: `${width}mm`, height: `${height}mm` }}
    >
      <address>
        {addressLines(card).map((line) => (
          <span key={line}>
            <bdi>{line}</bdi>
          </span>
        ))}
      </address>
    </article>
  );
}
