import type { PaperName } from '@shared/domain/printing/paper';
import type { PrintMatter } from '@shared/domain/printing/print-matter';
import { useI18n } from '../../i18n/i18n-context';
import { pageFrame, paperOf } from './page-frame';
import { useServices } from '../../state/services';
import { Sheets } from './sheets';
import styles from './print-preview.module.css';

interface PrintPreviewProps {
  readonly matter: PrintMatter | null | undefined;
  readonly paper: PaperName;
}

/** How wide the preview is, in millimetres of its own. */
const widthShown = 84;

/** The contents in small, for the eye; where the pages end only the printer says. */
export function PrintPreview({ matter, paper }: PrintPreviewProps) {
  const i18n = useI18n();
  const { clock } = useServices();
  if (!matter) return <div className={styles.preview} aria-hidden="true" />;
  const size = paperOf(matter, paper);
  const { margins } = pageFrame(matter, paper, '', clock.now(), i18n);
  return (
    <div className={styles.preview} aria-hidden="true" inert>
      <div
        className={styles.paper}
        style={{
          zoom: widthShown / size.width,
          width: `${size.width}mm`,
          minHeight: `${size.height}mm`,
          padding: margins.map((side) => `${side}mm`).join(' '),
        }}
      >
        <Sheets matter={matter} paper={size} />
      </div>
    </div>
  );
}
