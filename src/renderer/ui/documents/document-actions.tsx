import { useMemo, useState } from 'react';
import { Download, ExternalLink, RefreshCw, Trash2 } from 'lucide-react';
import { openableAs } from '@shared/domain/documents/document-type';
import type { DossierDocument } from '@shared/domain/records/document';
import { removeDocument } from '../../actions/remove-document';
import { useI18n } from '../../i18n/i18n-context';
import { chooseFiles } from '../../state/choose-files';
import { openOutside, saveCopy } from '../../state/document-files';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './document-leaf.module.css';

interface DocumentActionsProps {
  readonly document: DossierDocument;
  /** Null until it has been read, and where it is not there. */
  readonly content: Uint8Array | null;
  readonly newest: boolean;
  readonly binned: boolean;
}

/** What can be done with a document. What may be opened outside goes by its content, too: it is asked again where it is opened. */
export function DocumentActions({ document, content, newest, binned }: DocumentActionsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const { capabilities } = services.shell;
  const [outcome, setOutcome] = useState({ of: document.id, words: '' });
  const openable = useMemo(() => content !== null && openableAs(document.name, content) !== null, [document, content]);
  const tell = (words: Promise<string>) => {
    const of = document.id;
    void words.then((said) => setOutcome({ of, words: said }));
  };
  const shows = capabilities.showsInFolder && !openable;
  return (
    <div className={styles.foot}>
      <div className={styles.actions}>
        {capabilities.opensDocuments && openable && content && (
          <Button
            look="chip"
            title={t('documents.openHint')}
            onClick={() => tell(openOutside(services, document, content, i18n))}
          >
            <ExternalLink size={15} aria-hidden="true" /> {t('documents.openOutside')}
          </Button>
        )}
        {content && (
          <Button look="chip" onClick={() => tell(saveCopy(services, document, content, i18n))}>
            <Download size={15} aria-hidden="true" /> {t(shows ? 'documents.saveAndShow' : 'documents.saveCopy')}
          </Button>
        )}
        {newest && !binned && (
          <Button
            look="chip"
            onClick={() => chooseFiles(services, { dossierId: document.dossierId, replaces: document.id })}
          >
            <RefreshCw size={15} aria-hidden="true" /> {t('documents.replace')}
          </Button>
        )}
        {!binned && (
          <Button look="chip" onClick={() => void runAction(services, removeDocument, document.id)}>
            <Trash2 size={15} aria-hidden="true" /> {t('documents.remove')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.outcome}>
        {outcome.of === document.id ? outcome.words : ''}
      </p>
    </div>
  );
}
