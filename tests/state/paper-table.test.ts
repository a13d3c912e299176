import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binDossier } from '@renderer/actions/bin-dossier';
import { openBinderOnDesk } from '@renderer/state/desk';
import { useNotice } from '@renderer/state/notices';
import { changeRow, closePaperTable, fileRow, openPaperTable, usePaperTable } from '@renderer/state/paper-table';
import type { Services } from '@renderer/state/services';
import { behindDay } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { dossierNamed } from '../support/builders';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';

const friday = plainDate('2026-03-13');

let test: TestBinder;
let services: Services;
let keller: Dossier;
let brandt: Dossier;

beforeEach(async () => {
  test = await openTestBinder();
  const { store, context, clock } = test;
  services = { store, context, clock: { today: () => clock.now().date } } as unknown as Services;
  openBinderOnDesk(test.id);
  keller = dossierNamed(test.id, 'Keller', { place: behindDay(friday, clockTime('09:30')) });
  brandt = dossierNamed(test.id, 'Brandt', { place: behindDay(friday) });
  await test.hold(keller, brandt);
  await openPaperTable(services, test.id);
});

afterEach(() => closePaperTable(services));

const file = (dossier: Dossier, date = friday) => fileRow(services, dossier, date, true);
const stateOf = ({ id }: Dossier) => usePaperTable.getState().rows.get(id)?.state;

describe('the rows of the table', () => {
  it('are logged and filed one by one, and then empty', async () => {
    changeRow(services, keller, { outcomeId: 'spoke', dateText: '27.3. 9:30', text: ' Forty chairs ' });
    await file(keller);
    expect(stateOf(keller)).toBeUndefined();
    expect((await test.store.dossier(keller.id))?.place).toEqual(
      behindDay(plainDate('2026-03-27'), clockTime('09:30')),
    );
    const [contact] = await test.store.contactsOf(keller.id);
    expect(contact).toMatchObject({ outcomeId: 'spoke', text: 'Forty chairs', cameFrom: keller.place });
    expect(await test.store.draftOf(keller.id)).toBeUndefined();
    expect(useNotice.getState().notice).toMatchObject({ kind: 'done' });
  });

  it('say why they stay, and do not keep the others', async () => {
    changeRow(services, keller, { outcomeId: 'spoke' });
    changeRow(services, brandt, { outcomeId: 'noAnswer', text: 'Nobody there' });
    done(await binDossier(test.context, keller.id));
    await Promise.all([file(keller), file(brandt)]);
    expect(stateOf(keller)).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
    expect(stateOf(brandt)).toBeUndefined();
    expect((await test.store.contactsOf(brandt.id)).map(({ text }) => text)).toEqual(['Nobody there']);
  });

  it('are not filed while they say too little, and keep what was written', async () => {
    changeRow(services, keller, { outcomeId: 'spoke', dateText: 'sometime' });
    changeRow(services, brandt, { text: 'Without an outcome' });
    await Promise.all([file(keller), file(brandt)]);
    expect(stateOf(keller)).toMatchObject({ kind: 'incomplete', problem: { kind: 'notUnderstood' } });
    expect(stateOf(brandt)).toEqual({ kind: 'incomplete', problem: { kind: 'noOutcome' } });
    expect(usePaperTable.getState().rows.get(brandt.id)?.fields.text).toBe('Without an outcome');
    expect(await test.store.contactsOf(keller.id)).toEqual([]);
  });

  it('are kept as half-typed contacts until they are filed', async () => {
    changeRow(services, keller, { outcomeId: 'offerWanted', text: 'Half a sen' });
    await closePaperTable(services);
    expect(await test.store.draftOf(keller.id)).toMatchObject({ outcomeId: 'offerWanted', text: 'Half a sen' });
    await openPaperTable(services, test.id);
    expect(usePaperTable.getState().rows.get(keller.id)?.fields.text).toBe('Half a sen');
  });

  it('of an earlier day are written down for that day, at the appointed time or at noon', async () => {
    test.clock.set('2026-03-16', '08:00');
    changeRow(services, keller, { outcomeId: 'spoke' });
    changeRow(services, brandt, { outcomeId: 'noAnswer' });
    await Promise.all([file(keller), file(brandt)]);
    const [ofKeller] = await test.store.contactsOf(keller.id);
    const [ofBrandt] = await test.store.contactsOf(brandt.id);
    expect(ofKeller?.at).toEqual({ date: friday, time: '09:30' });
    expect(ofBrandt?.at).toEqual({ date: friday, time: '12:00' });
    expect(await test.store.dossier(keller.id)).toMatchObject({ lastReached: { date: friday, time: '09:30' } });
    // Where it goes counts from the day on which it is entered.
    expect((await test.store.dossier(brandt.id))?.place).toEqual(behindDay(plainDate('2026-03-17')));
  });
});
