import { isAtRisk } from '@shared/domain/filing/promise';
import { daysLate } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import type { Promised } from '../../state/promises';
import { useToday } from '../../state/queries';
import { DossierRow } from '../kit/dossier-row';
import { Tag } from '../kit/tag';

/** A promise: for when, in which words, when given, how often moved; and where the dossier lies when that is elsewhere. */
export function PromisedRow({ dossier, open }: { readonly dossier: Promised; readonly open: boolean }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { promise, card } = dossier;
  const late = daysLate(promise.date, today);
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      onOpen={() => lookUp(dossier.id)}
      lead={
        <time dateTime={promise.date}>
          {promise.date === today && promise.time ? formats.time(promise.time) : formats.tinyDay(promise.date)}
        </time>
      }
      detail={detailsOf(dossier, i18n, today)}
      tags={
        <>
          {late > 0 && (
            <Tag tone="late">
              {t('tags.days', { count: late })}
              <span className="visually-hidden"> {t('tags.late')}</span>
            </Tag>
          )}
          {isAtRisk(dossier) && <Tag tone="late">{t('promises.atRisk')}</Tag>}
          {promise.date !== today && promise.time && <Tag tone="promise">{formats.time(promise.time)}</Tag>}
          {card.class && <Tag tone="class">{card.class}</Tag>}
        </>
      }
    />
  );
}

function detailsOf(dossier: Promised, { t, formats }: I18n, today: PlainDate): string {
  const { promise, place } = dossier;
  const parts = [
    isAtRisk(dossier) && t('dossier.lies', { place: formats.place(place, today) }),
    promise.words && t('dossier.quoted', { words: promise.words }),
    t('promises.givenOn', { day: formats.dayAndMonth(promise.givenOn, today) }),
    promise.moves > 0 && t('counts.moves', { count: promise.moves }),
  ];
  return parts.filter(Boolean).join(' · ');
}
