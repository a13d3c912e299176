import type { InfoCard } from '@shared/domain/records/dossier';
import { addressField, addressLineHeight, addressLines, addressSize } from '@shared/domain/printing/address';
import { type AddressFormat, addressPapers } from '@shared/domain/printing/paper';
import { classes } from '../kit/classes';
import styles from './sheets.module.css';

interface AddressSheetProps {
  readonly card: InfoCard;
  readonly format: AddressFormat;
}

/** The address as the post reads it. A long one is written smaller: nothing of it is cut off. */
export function AddressSheet({ card, format }: AddressSheetProps) {
  const paper = addressPapers[format];
  const field = addressField(format);
  const lines = addressLines(card);
  return (
    <article className={styles.address} style={{ width: `${paper.width}mm`, height: `${paper.height}mm` }}>
      <address
        className={classes(format === 'label' && styles.label)}
        style={{
          left: `${field.left}mm`,
          top: `${field.top}mm`,
          width: `${field.width}mm`,
          height: `${field.height}mm`,
          fontSize: `${addressSize(lines, format)}pt`,
          lineHeight: addressLineHeight,
        }}
      >
        {lines.map((line) => (
          <span key={line}>
            <bdi>{line}</bdi>
          </span>
        ))}
      </address>
    </article>
  );
}
