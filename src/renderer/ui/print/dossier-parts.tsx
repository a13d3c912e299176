import type { ComponentType, ReactNode } from 'react';
import type { PageRow } from '@shared/domain/export/readable-page';
import type { DossierPart, DossierPrint } from '@shared/domain/printing/dossier-print';
import type { Contact } from '@shared/domain/records/contact';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { careRows, describeSettled } from '../../i18n/describe-care';
import { contactTitle } from '../../i18n/describe-contact';
import { describePromiseEnd } from '../../i18n/describe-promise';
import { useI18n } from '../../i18n/i18n-context';
import { cardRows, filingRows } from '../../i18n/person-page';
import { FilledFormOnPaper } from './filled-form-on-paper';
import { PlaybookOnPaper } from './playbook-on-paper';
import { CalculationOnPaper } from './calculation-on-paper';
import styles from './sheets.module.css';

interface PartProps {
  readonly print: DossierPrint;
  readonly today: PlainDate;
}

/** How each part of a dossier looks on paper. The compiler asks for every part that there is. */
export const partViews: Readonly<Record<DossierPart, ComponentType<PartProps>>> = {
  card: CardPart,
  filing: FilingPart,
  log: LogPart,
  calculations: CalculationsPart,
  filledForms: FilledFormsPart,
  playbook: PlaybookPart,
};

function Part({ part, children }: { readonly part: DossierPart; readonly children: ReactNode }) {
  const { t } = useI18n();
  return (
    <section className={styles.part}>
      <h2>{t(`print.part.${part}`)}</h2>
      {children}
    </section>
  );
}

function FilledFormsPart({ print: { filledForms }, today }: PartProps) {
  return (
    <Part part="filledForms">
      {filledForms.map((sheet) => (
        <FilledFormOnPaper key={sheet.id} sheet={sheet} today={today} />
      ))}
    </Part>
  );
}

function PlaybookPart({ print: { playbook } }: PartProps) {
  return <Part part="playbook">{playbook && <PlaybookOnPaper playbook={playbook} />}</Part>;
}

function CalculationsPart({ print: { calculations }, today }: PartProps) {
  return (
    <Part part="calculations">
      {calculations.map((calculation) => (
        <CalculationOnPaper key={calculation.id} calculation={calculation} today={today} />
      ))}
    </Part>
  );
}

function CardPart({ print: { dossier, referrer }, today }: PartProps) {
  const i18n = useI18n();
  return (
    <Part part="card">
      <Rows rows={[...cardRows(dossier.card, i18n), ...careRows(dossier.care, i18n, today, referrer ?? null)]} />
    </Part>
  );
}

function FilingPart({ print }: PartProps) {
  const i18n = useI18n();
  return (
    <Part part="filing">
      <Rows rows={filingRows(print.dossier, i18n)} />
    </Part>
  );
}

function Rows({ rows }: { readonly rows: readonly PageRow[] }) {
  const { t } = useI18n();
  if (rows.length === 0) return <p>{t('print.emptyPart')}</p>;
  return (
    <dl className={styles.rows}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The log, newest first, as on the screen. */
function LogPart({ print: { contacts, contactCount }, today }: PartProps) {
  const { t } = useI18n();
  if (contactCount === 0)
    return (
      <Part part="log">
        <p>{t('dossier.noHistory')}</p>
      </Part>
    );
  return (
    <Part part="log">
      <table className={styles.log}>
        <thead>
          <tr>
            <th scope="col">{t('print.log.when')}</th>
            <th scope="col">{t('print.log.outcome')}</th>
            <th scope="col">{t('print.log.said')}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <LogRow key={contact.id} contact={contact} today={today} />
          ))}
        </tbody>
      </table>
      {contacts.length < contactCount && (
        <p className={styles.remark}>{t('print.log.left', { count: contactCount - contacts.length })}</p>
      )}
    </Part>
  );
}

/** A row stays on one page, unless its text is as long as this: then it would leave half a page empty. */
const longText = 1_200;

function LogRow({ contact, today }: { readonly contact: Contact; readonly today: PlainDate }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { at, text, filedTo } = contact;
  const remarks = [
    describePromiseEnd(contact, i18n, today),
    describeSettled(contact, i18n, today),
    filedTo && t('today.filed', { place: formats.place(filedTo, today) }),
  ].filter(Boolean);
  return (
    <tr className={text.length > longText ? styles.breaks : undefined}>
      <th scope="row">
        {formats.numericDay(at.date)}
        <br />
        {formats.time(at.time)}
      </th>
      <td>{contactTitle(contact, i18n)}</td>
      <td>
        {text && (
          <p className={styles.said}>
            <bdi>{text}</bdi>
          </p>
        )}
        {remarks.length > 0 && <p className={styles.remark}>{remarks.join(' · ')}</p>}
      </td>
    </tr>
  );
}
