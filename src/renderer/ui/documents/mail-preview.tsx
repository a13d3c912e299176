import { type ReactNode } from 'react';
import { FilePlus2, FileText } from 'lucide-react';
import { senderForCard } from '@shared/domain/mail/mail-in-log';
import { isOutlookPackage, type MailAddress } from '@shared/domain/mail/mail';
import type { DossierDocument } from '@shared/domain/records/document';
import { describeBytes, describeInstant } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { takeIn } from '../../state/intake';
import { layOut } from '../../state/leafing';
import { type OpenMail, useMail } from '../../state/mail-page';
import { useDocuments, useDossier, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { SenderOffer } from './sender-offer';
import { TextPreview } from './text-preview';
import styles from './mail-preview.module.css';

interface MailPreviewProps {
  readonly document: DossierDocument;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Whether it can at least be read as text. */
  readonly isText: boolean;
}

/** A mail as a page to be read: who, when, what about, its words, and what lay in it. Its own page, where it has one, is never shown. */
export function MailPreview({ document, content, isText }: MailPreviewProps) {
  const { t } = useI18n();
  const mail = useMail(content);
  if (mail === undefined) return <p className={styles.note}>{t('documents.preview.loading')}</p>;
  if (mail) return <MailPage document={document} mail={mail} />;
  return (
    <>
      <p className={styles.note}>{t('mail.broken')}</p>
      {isText && <TextPreview content={content} />}
    </>
  );
}

interface PartProps {
  readonly document: DossierDocument;
  readonly mail: OpenMail;
}

function MailPage({ document, mail }: PartProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const dossier = useDossier(document.dossierId);
  const { page } = mail;
  const sender = dossier?.binnedAt === null ? senderForCard(dossier, page) : null;
  return (
    <div className={styles.mail}>
      <dl className={styles.head}>
        <Field label={t('mail.from')}>{page.from ? <Person person={page.from} /> : t('mail.nobody')}</Field>
        {page.to.length > 0 && <Field label={t('mail.to')}>{<People people={page.to} />}</Field>}
        {page.cc.length > 0 && <Field label={t('mail.cc')}>{<People people={page.cc} />}</Field>}
        <Field label={t('mail.date')}>
          {page.instant === null ? t('mail.noDate') : describeInstant(page.instant, i18n, today)}
        </Field>
        <Field label={t('mail.subject')}>
          <bdi>{page.subject || t('mail.noSubject')}</bdi>
        </Field>
      </dl>
      {sender !== null && <SenderOffer dossierId={document.dossierId} address={sender} />}
      {page.text === '' ? (
        <p className={styles.note}>{t('mail.noText')}</p>
      ) : (
        <div className={styles.text} dir="auto">
          {page.text}
        </div>
      )}
      {page.cut && <p className={styles.note}>{t('documents.preview.cut')}</p>}
      {page.files.length > 0 && <Files document={document} mail={mail} />}
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Person({ person: { name, address } }: { readonly person: MailAddress }) {
  return <bdi>{name !== '' && address !== '' ? `${name} <${address}>` : name || address}</bdi>;
}

function People({ people }: { readonly people: readonly MailAddress[] }) {
  return people.map((person, index) => (
    <span key={index}>
      {index > 0 && ', '}
      <Person person={person} />
    </span>
  ));
}

/** What lay in the mail: each as the document that it is in this dossier, or to be made one. */
function Files({ document, mail }: PartProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const documents = useDocuments(document.dossierId);
  const { dossierId } = document;
  const add = async (index: number, name: string) => {
    const content = await mail.contentOf(index);
    if (content) await takeIn(services, { dossierId }, [new File([content as Uint8Array<ArrayBuffer>], name)]);
  };
  return (
    <section className={styles.files} aria-labelledby="mail-files">
      <h3 id="mail-files">{t('mail.files', { count: mail.page.files.length })}</h3>
      <ul>
        {mail.page.files.map(({ name, bytes, sha256, mediaType }, index) => {
          const lying = documents?.find((one) => one.sha256 === sha256);
          const shown = `${lying?.title || name || t('documents.unnamed')} (${describeBytes(bytes, i18n)})`;
          return (
            <li key={index}>
              {lying ? (
                <Button look="chip" onClick={() => layOut({ kind: 'document', of: dossierId, id: lying.id })}>
                  <FileText size={15} aria-hidden="true" /> {shown}
                </Button>
              ) : (
                <>
                  <bdi>{shown}</bdi>{' '}
                  <Button
                    look="chip"
                    aria-label={t('mail.addNamed', { name: shown })}
                    onClick={() => void add(index, name)}
                  >
                    <FilePlus2 size={15} aria-hidden="true" /> {t('mail.add')}
                  </Button>
                </>
              )}
              {isOutlookPackage({ name, mediaType }) && <p className={styles.hint}>{t('mail.outlookPackage')}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
