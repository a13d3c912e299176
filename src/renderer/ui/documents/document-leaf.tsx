import { useEffect, useRef } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type DocumentPage, documentTitle, type PageGroup, versionOn } from '@shared/domain/documents/pages';
import type { DossierDocument } from '@shared/domain/records/document';
import type { DocumentId, DossierId } from '@shared/domain/records/ids';
import { describeBytes, describeInstant } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { useContent } from '../../state/document-content';
import { pageWith, turnPage, usePageGroups } from '../../state/document-pages';
import { layOut } from '../../state/leafing';
import { useDossier, useToday } from '../../state/queries';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { LaidOutPage } from '../kit/laid-out-page';
import { usePutBackOnceGone } from '../kit/use-put-back-once-gone';
import { DocumentActions } from './document-actions';
import { DocumentFields } from './document-fields';
import { EarlierVersions } from './earlier-versions';
import { Preview } from './preview';
import { useLeafingKeys } from './use-leafing-keys';
import styles from './document-leaf.module.css';

interface DocumentLeafProps {
  readonly of: DossierId;
  readonly id: DocumentId;
}

/** A document of the open dossier, beside it: looked at, leafed through and named, while the talk goes on on the right. */
export function DocumentLeaf({ of, id }: DocumentLeafProps) {
  const groups = usePageGroups(of);
  const page = groups && pageWith(groups, id);
  const document = page && versionOn(page, id);
  usePutBackOnceGone(groups !== undefined && document === undefined);
  if (!groups || !page || !document) return null;
  return <Leaf groups={groups} page={page} document={document} />;
}

interface LeafProps {
  readonly groups: readonly PageGroup[];
  readonly page: DocumentPage;
  readonly document: DossierDocument;
}

function Leaf({ groups, page, document }: LeafProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useContent(document.sha256);
  const binned = useDossier(document.dossierId)?.binnedAt !== null;
  const title = documentTitle(document) || t('documents.unnamed');
  useLeafingKeys(groups, document.dossierId);
  useEffect(() => heading.current?.focus(), [document.id]);
  const newest = document.id === page.document.id;
  return (
    <LaidOutPage
      label={t('documents.leaf')}
      dossierId={binned ? null : document.dossierId}
      row={page.document.id}
      title={title}
      heading={heading}
      turning={<Turning groups={groups} page={page} />}
    >
      {newest ? (
        <DocumentFields key={document.id} document={document} disabled={binned} />
      ) : (
        <p className={styles.note}>
          {t('documents.isEarlier')}{' '}
          <Button
            look="chip"
            onClick={() => layOut({ kind: 'document', of: document.dossierId, id: page.document.id })}
          >
            {t('documents.newest')}
          </Button>
        </p>
      )}
      {/* Above: what was done last is said over the foot of the page for a while. */}
      <DocumentActions document={document} content={content ?? null} newest={newest} binned={binned} />
      <div className={styles.preview} role="group" aria-label={t('documents.preview.label', { title })}>
        {content === null && <p className={styles.note}>{t('documents.gone')}</p>}
        {content && <Preview key={document.id} document={document} content={content} title={title} />}
      </div>
      <Facts document={document} />
      <EarlierVersions page={page} shown={document.id} />
    </LaidOutPage>
  );
}

function Facts({ document }: Pick<LeafProps, 'document'>) {
  const i18n = useI18n();
  const today = useToday();
  return (
    <p className={styles.facts}>
      {i18n.t('documents.facts', {
        name: document.name || i18n.t('documents.unnamed'),
        size: describeBytes(document.bytes, i18n),
        day: describeInstant(document.addedAt, i18n, today),
      })}
    </p>
  );
}

function Turning({ groups, page }: Pick<LeafProps, 'groups' | 'page'>) {
  const { t } = useI18n();
  const pages = groups.flatMap((group) => group.pages);
  const { dossierId } = page.document;
  const turn = (by: 1 | -1) => () => turnPage(groups, dossierId, by);
  return (
    <>
      <span className={styles.position}>
        {t('documents.position', { at: pages.indexOf(page) + 1, count: pages.length })}
      </span>
      <IconButton
        icon={ChevronLeft}
        size={18}
        label={t('documents.previous')}
        title={`${t('documents.previous')} (PageUp)`}
        onClick={turn(-1)}
      />
      <IconButton
        icon={ChevronRight}
        size={18}
        label={t('documents.next')}
        title={`${t('documents.next')} (PageDown)`}
        onClick={turn(1)}
      />
    </>
  );
}
