import { type ReactNode, useState } from 'react';
import { hasAddress } from '@shared/domain/printing/address';
import { dividerChoices, usualMonthsAhead } from '@shared/domain/printing/divider-sheets';
import { dossierParts, logLengths, newestEntries, usualParts } from '@shared/domain/printing/dossier-print';
import { addressFormats, type PaperName, paperNames, usualEnvelope } from '@shared/domain/printing/paper';
import { customerOf, printKinds, type PrintMatter } from '@shared/domain/printing/print-matter';
import type { Binder } from '@shared/domain/records/binder';
import { titleOf } from '@shared/domain/records/dossier';
import { readDatePhrase } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { useDatePhrase } from '../../state/date-phrase';
import type { PrintChoice } from '../../state/print-choice';
import { useCalendar, useToday } from '../../state/queries';
import { DateEntry } from '../kit/date-entry';
import { OneOf } from '../kit/one-of';
import styles from './print-panel.module.css';

interface PrintChoicesProps {
  readonly choice: PrintChoice;
  readonly date: PlainDate;
  readonly binder: Binder | undefined;
  readonly matter: PrintMatter | null | undefined;
  readonly paper: PaperName;
  readonly onChange: (changed: Partial<PrintChoice>) => void;
}

/** What is printed, and what of it. */
export function PrintChoices(props: PrintChoicesProps) {
  const { choice, matter, onChange } = props;
  const { t } = useI18n();
  const customer = matter && customerOf(matter);
  return (
    <>
      <Choices
        legend={t('print.what')}
        name="kind"
        values={printKinds}
        chosen={choice.kind}
        words={(kind) => t(`print.kind.${kind}`)}
        onChoose={(kind) => onChange({ kind })}
      />
      {customer && <p className={styles.name}>{titleOf(customer.card) || t('unnamed')}</p>}
      <Details {...props} />
    </>
  );
}

function Details({ choice, date, binder, matter, paper, onChange }: PrintChoicesProps): ReactNode {
  const { t } = useI18n();
  switch (choice.kind) {
    case 'dossier':
      return <DossierChoices choice={choice} matter={matter} onChange={onChange} />;
    case 'day':
    case 'week':
      return <DateChoice kind={choice.kind} date={date} onChange={onChange} />;
    case 'dividers': {
      const ahead = choice.monthsAhead ?? (binder ? usualMonthsAhead(binder.dividers) : 1);
      return (
        <>
          <Choices
            legend={t('print.which')}
            name="dividers"
            values={dividerChoices}
            chosen={choice.dividers}
            words={(dividers) => t(`print.divider.${dividers}`)}
            onChoose={(dividers) => onChange({ dividers })}
          />
          {choice.dividers === 'dates' && (
            <label className={styles.field}>
              <span className={styles.label}>{t('print.howFar')}</span>
              <OneOf
                values={monthsAhead}
                value={ahead}
                words={(count) => t('print.monthsAhead', { count })}
                onChoose={(months) => onChange({ monthsAhead: months })}
              />
            </label>
          )}
        </>
      );
    }
    case 'address': {
      const incomplete = matter?.kind === 'address' && !hasAddress(matter.card);
      return (
        <>
          <Choices
            legend={t('print.format')}
            name="format"
            values={addressFormats}
            chosen={choice.format ?? usualEnvelope(paper)}
            words={(format) => t(`print.formats.${format}`)}
            onChoose={(format) => onChange({ format })}
          />
          {incomplete && <p className={styles.hint}>{t('print.noAddress')}</p>}
        </>
      );
    }
  }
}

const monthsAhead = [1, 2, 3] as const;

interface DateChoiceProps {
  readonly kind: 'day' | 'week';
  readonly date: PlainDate;
  readonly onChange: PrintChoicesProps['onChange'];
}

/** Another day than the one that lies open, in the words of all date fields. */
function DateChoice({ kind, date, onChange }: DateChoiceProps) {
  const { t, formats, locale } = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  const [text, setText] = useState('');
  const phrase = useDatePhrase(text);
  const type = (typed: string) => {
    setText(typed);
    const read = calendar && readDatePhrase(typed, { today, dayFirst: locale.dayFirst, calendar });
    if (read?.ok && read.value.kind === 'day') onChange({ date: read.value.date });
  };
  return (
    <DateEntry
      label={t(`print.dateOf.${kind}`)}
      text={text}
      onText={type}
      {...phrase}
      placeholder={formats.longDay(date, today)}
    />
  );
}

function DossierChoices({ choice, matter, onChange }: Pick<PrintChoicesProps, 'choice' | 'matter' | 'onChange'>) {
  const { t } = useI18n();
  const toggle = (part: (typeof dossierParts)[number]) => {
    const parts = new Set(choice.parts);
    if (!parts.delete(part)) parts.add(part);
    onChange({ parts });
  };
  const hasPlaybook = matter?.kind === 'dossier' && matter.print.playbook !== null;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('print.parts')}</legend>
        {(hasPlaybook ? dossierParts : usualParts).map((part) => (
          <label key={part} className={styles.option}>
            <input type="checkbox" checked={choice.parts.has(part)} onChange={() => toggle(part)} />
            <span>{t(`print.part.${part}`)}</span>
          </label>
        ))}
      </fieldset>
      {choice.parts.has('log') && (
        <label className={styles.field}>
          <span className={styles.label}>{t('print.howMuch')}</span>
          <OneOf
            values={logLengths}
            value={choice.log}
            words={(length) => t(`print.logs.${length}`, { count: newestEntries })}
            onChoose={(log) => onChange({ log })}
          />
        </label>
      )}
    </>
  );
}

interface PaperChoiceProps {
  readonly paper: PaperName;
  readonly onChoose: (paper: PaperName) => void;
}

export function PaperChoice({ paper, onChoose }: PaperChoiceProps) {
  const { t } = useI18n();
  return (
    <Choices
      legend={t('print.paper')}
      name="paper"
      values={paperNames}
      chosen={paper}
      words={(name) => t(`print.papers.${name}`)}
      onChoose={onChoose}
    />
  );
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly words: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { legend, name, values, chosen, words, onChoose } = props;
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} className={styles.option}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
