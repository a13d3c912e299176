import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { behindDay, type Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { readDatePhrase } from '@shared/domain/time/date-phrase';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { useMovePreview } from '@renderer/state/filing-preview';
import { placeOf } from '@renderer/state/log-plan';
import { useCalendar } from '@renderer/state/queries';
import { DateChips } from '@renderer/ui/kit/date-chips';
import { DateEntry } from '@renderer/ui/kit/date-entry';
import { DayStrip } from '@renderer/ui/kit/day-strip';
import { dossierNamed } from '../../support/builders';
import { mount } from '../../support/mount';
import { openTestBinder, type TestBinder } from '../../support/test-binder';

const friday = plainDate('2026-03-13');
const monday = plainDate('2026-03-16');

interface ChoiceProps {
  readonly dossiers: readonly Dossier[];
  readonly onPlace: (place: Place | null) => void;
}

/** The three ways to choose a date, as the forms put them together. */
function Choice({ dossiers, onPlace }: ChoiceProps) {
  const [text, setText] = useState('');
  const calendar = useCalendar();
  const filing = useMovePreview(dossiers);
  const read = calendar && text !== '' ? readDatePhrase(text, { today: friday, dayFirst: true, calendar }) : null;
  const reading = read?.ok ? read.value : null;
  const place = reading && placeOf(reading);
  onPlace(place);
  return (
    <>
      <DateEntry
        text={text}
        onText={setText}
        reading={reading}
        problem={null}
        place={place}
        filing={filing}
        autoFocus
      />
      <DateChips chosen={place} filing={filing} onText={setText} />
      <DayStrip
        from={friday}
        count={10}
        filing={filing}
        chosen={place?.kind === 'day' ? place.date : null}
        onChoose={setText}
      />
    </>
  );
}

let it: TestBinder;
let keller: Dossier;
let chosen: Place | null;

/** Monday has room for 20 more minutes, Tuesday is leave, on Thursday there is nothing. */
beforeEach(async () => {
  it = await openTestBinder();
  await it.db.binders.update(it.id, {
    leave: [{ id: 'l', name: 'Fortbildung', from: plainDate('2026-03-17'), until: plainDate('2026-03-18') }],
    publicHolidays: {
      country: 'DE',
      region: null,
      until: plainDate('2027-01-01'),
      days: [{ date: plainDate('2026-03-18'), name: { de: 'Feiertag', en: 'Holiday' } }],
    },
  });
  keller = dossierNamed(it.id, 'Keller', { place: behindDay(friday), minutes: 30 });
  await it.hold(keller, dossierNamed(it.id, 'Brandt', { place: behindDay(monday), minutes: 400 }));
});

const field = () => page.getByRole('textbox', { name: 'Ablegen hinter' });
const strip = (name: string | RegExp) => page.getByRole('radio', { name });
const instead = () => page.getByRole('button', { name: /^Stattdessen/ });

describe('choosing a date', () => {
  beforeEach(() => mount(it, <Choice dossiers={[keller]} onPlace={(place) => (chosen = place)} />));

  test('sees how full each day would become, free days with the reason', async () => {
    await expect.element(strip('Freitag, 13. März, heute, dann 1 Dossier, 30 min von 7 h')).toBeInTheDocument();
    await expect.element(strip('Samstag, 14. März, Wochenende, dann 1 Dossier, 30 min')).toBeInTheDocument();
    await expect
      .element(strip('Montag, 16. März, dann 2 Dossiers, 7 h 10 min von 7 h, 10 min zu viel'))
      .toBeInTheDocument();
    await expect.element(strip(/^Dienstag, 17\. März, abwesend: Fortbildung/)).toBeInTheDocument();
    await expect.element(strip(/^Mittwoch, 18\. März, Feiertag: Feiertag/)).toBeInTheDocument();
    await expect.element(strip('Donnerstag, 19. März, dann 1 Dossier, 30 min von 7 h')).toBeInTheDocument();
    const chips = page.getByRole('group', { name: 'Häufige Termine' });
    await expect
      .element(chips.getByRole('button', { name: 'Mo 16.' }))
      .toHaveAccessibleDescription('Montag, 16. März, dann 7 h 10 min von 7 h, 10 min zu viel');
    await expect
      .element(chips.getByRole('button', { name: 'April' }))
      .toHaveAccessibleDescription(/^dann 30 min von 154 h$/);
  });

  test('is told what a day has room for, and says nothing more while it has', async () => {
    await field().fill('19.3.');
    await expect.element(field()).toHaveAccessibleDescription('hinter Do., 19. März · dann 30 min von 7 h');
    expect(instead().elements()).toEqual([]);
    await field().fill('april');
    await expect.element(field()).toHaveAccessibleDescription('hinter April · dann 30 min von 154 h');
  });

  test('of a day that would be too full warns, and names the next one with room, which Enter takes', async () => {
    await field().fill('16.3. 9:30');
    await expect
      .element(field())
      .toHaveAccessibleDescription('hinter Mo., 16. März, 9:30 Uhr · dann 7 h 10 min von 7 h, 10 min zu viel');
    await expect.element(instead()).toHaveAccessibleName('Stattdessen Do., 19. März, da ist Platz');
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(field()).toHaveValue('19.03.2026 09:30');
    await expect.element(field()).toHaveFocus();
    expect(chosen).toEqual(behindDay(plainDate('2026-03-19'), clockTime('09:30')));
    expect(instead().elements()).toEqual([]);
    await expect.element(strip(/^Donnerstag, 19\. März/)).toBeChecked();
  });

  test('of a free day names the next one that is worked', async () => {
    await field().fill('17.3.');
    await expect
      .element(field())
      .toHaveAccessibleDescription('hinter Di., 17. März – abwesend: Fortbildung; es wird trotzdem dort abgelegt');
    await instead().click();
    await expect.element(field()).toHaveValue('19.03.2026');
  });

  test('shows the days around one that lies farther out', async () => {
    await field().fill('12.5.');
    await expect.element(strip(/^Freitag, 8\. Mai/)).toBeInTheDocument();
    await expect.element(strip(/^Dienstag, 12\. Mai/)).toBeChecked();
    await field().fill('31.12.9998');
    await expect.element(strip(/31\. Dezember 9998/)).toBeChecked();
  });
});

test('of more than any day has room for it says so', async () => {
  const large = dossierNamed(it.id, 'Groß', { minutes: 500 });
  await it.hold(large);
  await mount(it, <Choice dossiers={[large]} onPlace={() => undefined} />);
  await field().fill('19.3.');
  await expect.element(page.getByText('So viel Platz hat kein Tag des nächsten Jahres.')).toBeVisible();
});
