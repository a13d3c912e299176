import { useState } from 'react';
import type { WhatFor } from '@shared/domain/care/reminder';
import { readBirthday } from '@shared/domain/importing/read-date';
import type { Dossier, InfoCard } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import { useI18n } from '../../i18n/i18n-context';
import { type CardAtHand, typeOnCard, useCardTyping } from '../../state/card-typing';
import { useToday } from '../../state/queries';
import { saveField } from '../../state/save-card';
import { useServices } from '../../state/services';
import { OneOf } from '../kit/one-of';
import { CarePart } from './care-part';
import { RemindTick } from './remind-tick';
import { ResumedCard } from './resumed-card';
import { FieldList, TextField } from './text-field';
import { useCard } from './use-card';
import styles from './card-form.module.css';

const birthday: WhatFor = { kind: 'birthday', anniversary: null };

type TextName = 'name' | 'position' | 'company' | 'address' | 'source' | 'notes';
type ListName = 'phones' | 'emails';

/** The info card, edited in place: a field is saved when it is left, and each change can be undone. */
export function CardForm({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const at = useCard({ key: dossier.id, binderId: dossier.binderId });
  const { typed, resumedFrom } = useCardTyping(dossier.id);
  const { card } = dossier;
  const text = (name: TextName) => ({
    label: t(`card.${name}`),
    stored: card[name],
    typed: typed[name],
    onType: (words: string | undefined) => typeOnCard(services, at, { [name]: words }),
    onLeave: () => void saveField(services, dossier, name, (typed[name] ?? card[name]).trim()),
  });
  const list = (name: ListName) => ({
    stored: card[name],
    typed: typed[name],
    onType: (values: readonly string[] | undefined) => typeOnCard(services, at, { [name]: values }),
    onLeave: () => void saveField(services, dossier, name, filledIn(typed[name] ?? card[name])),
  });
  return (
    <div className={styles.form}>
      {resumedFrom !== null && <ResumedCard at={at} savedAt={resumedFrom} />}
      <TextField {...text('name')} />
      <TextField {...text('position')} />
      <TextField {...text('company')} />
      <ClassField value={card.class} onSave={(value) => void saveField(services, dossier, 'class', value)} />
      <FieldList {...list('phones')} label={t('card.phone')} addLabel={t('card.addPhone')} type="tel" />
      <FieldList {...list('emails')} label={t('card.email')} addLabel={t('card.addEmail')} type="email" />
      <TextField {...text('address')} lines={3} />
      <div className={styles.pair}>
        <TextField {...text('source')} />
        <div>
          <BirthdayField dossier={dossier} at={at} typed={typed.birthday ?? undefined} />
          {card.birthday && <RemindTick id={dossier.id} what={birthday} name={t('card.birthday')} />}
        </div>
      </div>
      <div className={styles.whole}>
        <TextField {...text('notes')} lines={5} />
      </div>
      <CarePart key={dossier.id} dossier={dossier} />
    </div>
  );
}

function filledIn(values: readonly string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

interface BirthdayFieldProps {
  readonly dossier: Dossier;
  readonly at: CardAtHand;
  readonly typed: string | undefined;
}

/** A birthday, typed as people write it, with the year or without. What is not understood stays in the field. */
function BirthdayField({ dossier, at, typed }: BirthdayFieldProps) {
  const { t, formats, locale } = useI18n();
  const services = useServices();
  const today = useToday();
  const { birthday } = dossier.card;
  const [refused, setRefused] = useState<string | null>(null);
  const leave = () => {
    const words = (typed ?? '').trim();
    const read = words === '' ? null : readBirthday(words, locale.dayFirst ? 'dayFirst' : 'monthFirst', today);
    const understood = words === '' || read !== null;
    setRefused(understood ? null : words);
    if (understood) void saveField(services, dossier, 'birthday', read);
  };
  return (
    <TextField
      label={t('card.birthday')}
      stored={birthday === null ? '' : formats.birthday(birthday)}
      typed={typed}
      problem={refused === null ? null : t('card.birthdayProblem', { typed: refused })}
      onType={(words) => {
        setRefused(null);
        typeOnCard(services, at, { birthday: words });
      }}
      onLeave={leave}
    />
  );
}

interface ClassFieldProps {
  readonly value: InfoCard['class'];
  readonly onSave: (value: InfoCard['class']) => void;
}

function ClassField({ value, onSave }: ClassFieldProps) {
  const { t } = useI18n();
  return (
    <label className={styles.field}>
      <span>{t('card.class')}</span>
      <OneOf
        values={[null, ...customerClasses]}
        value={value}
        words={(name) => name ?? t('card.noClass')}
        onChoose={onSave}
      />
    </label>
  );
}
