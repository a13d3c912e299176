import { guessTargets, isSecondChoice, matchHeader, suggestTargets } from '@shared/domain/importing/match-columns';
import type { ColumnTarget } from '@shared/domain/importing/column-target';
import { describe, expect, it } from 'vitest';

const expected: Partial<Record<ColumnTarget, readonly string[]>> = {
  name: ['Name', 'NAME', 'Ansprechpartner', 'Full Name', 'Contact name', 'Kunde'],
  namePrefix: ['Titel', 'Akad. Titel'],
  firstName: ['Vorname', 'First Name', 'first_name', 'firstName', 'Given name', 'Weitere Vornamen'],
  lastName: ['Nachname', 'Last name', 'Surname', 'NACHNAME '],
  position: ['Position', 'Funktion', 'Title', 'Job Title', 'Abteilung'],
  company: ['Firma', 'Unternehmen', 'Company', 'Organisation', 'Organization', 'Firma / Organisation'],
  phone: [
    'Telefon',
    'Tel.',
    'Tel',
    'Telefon 2',
    'Telefon2',
    'Telefon-Nr.',
    'Mobil',
    'Handy',
    'Phone',
    'Business Phone',
    'Business Phone 2',
    'Telefon geschäftlich',
    'Telefon (privat)',
    'Mobiltelefon',
    'Mobile Phone',
    'Telefonnummer',
    'Haupttelefon',
    'Tel. mobil',
  ],
  email: [
    'E-Mail',
    'email',
    'E-Mail-Adresse',
    'E-mail Address',
    'E-Mail 2: Adresse',
    'E-mail 2 Address',
    'E-Mail (geschäftlich)',
    'Mail',
  ],
  address: ['Adresse', 'Anschrift', 'Address'],
  street: [
    'Straße',
    'Strasse',
    'STRASSE',
    'Str.',
    'Straße und Hausnummer',
    'Straße / Nr.',
    'Street',
    'Business Street 2',
    'Straße geschäftlich',
  ],
  postcode: ['PLZ', 'Postleitzahl', 'ZIP', 'Zip Code', 'Business Postal Code', 'Postleitzahl geschäftlich'],
  city: ['Ort', 'Stadt', 'City', 'Business City', 'PLZ/Ort'],
  region: ['Bundesland', 'State', 'Region geschäftlich'],
  country: ['Land', 'Country', 'Business Country/Region', 'Land/Region geschäftlich'],
  class: ['Klasse', 'ABC', 'ABC-Kunde', 'Class', 'Kundenklasse'],
  source: ['Quelle', 'Source', 'Lead Source', 'Herkunft', 'Empfohlen von', 'Referred By'],
  birthday: ['Geburtstag', 'Geburtsdatum', 'Birthday', 'geb.', 'Date of birth'],
  nextContact: [
    'Nächster Kontakt',
    'Naechster Kontakt',
    'Wiedervorlage',
    'WV',
    'Next contact',
    'Follow up',
    'Follow-up',
    'follow_up_date',
    'Nächster Anruf am',
  ],
  nextTime: ['Uhrzeit', 'Time'],
  about: ['Anlass', 'Betreff', 'Next step', 'Subject'],
  lastContact: ['Letzter Kontakt', 'Last contact', 'Zuletzt kontaktiert', 'Last Contacted'],
  notes: ['Notizen', 'Bemerkung', 'Bemerkungen', 'Notes', 'Kommentar', 'Beschreibung'],
  labelledNote: ['Anrede', 'Fax', 'Fax geschäftlich', 'Business Fax', "Assistant's Phone"],
  ignore: [
    'E-Mail-Typ',
    'E-Mail: Angezeigter Name',
    'E-mail Display Name',
    'Vertraulichkeit',
    'Sensitivity',
    'Importproblem',
    'Import problem',
  ],
};

describe('the name of a column', () => {
  it.each(Object.entries(expected).flatMap(([target, headers]) => headers.map((header) => [header, target])))(
    '%s is %s',
    (header, target) => {
      expect(matchHeader(header)).toBe(target);
    },
  );

  it.each(['', '   ', '2', 'Kundennummer', 'Umsatz 2025', 'Nummer', 'Webseite', 'Kategorien', 'privat 2 x'])(
    '%j is not known',
    (header) => {
      expect(matchHeader(header)).toBeNull();
    },
  );

  it('tells a second way to reach somebody', () => {
    expect(['Telefon privat', 'Home Phone', 'Telefon Firma', 'Company Main Phone'].every(isSecondChoice)).toBe(true);
    expect(['Telefon', 'Business Phone', 'Mobil', 'Telefon geschäftlich'].some(isSecondChoice)).toBe(false);
  });
});

describe('the suggestion for a list', () => {
  const columns = (headers: readonly string[], empty: readonly string[] = []) =>
    headers.map((header) => ({ header, filled: empty.includes(header) ? 0 : 5 }));

  it('takes what it knows and sends the rest where it is told', () => {
    expect(suggestTargets(columns(['Name', 'Umsatz']), 'labelledNote')).toEqual(['name', 'labelledNote']);
    expect(suggestTargets(columns(['Name', 'Umsatz']), 'ignore')).toEqual(['name', 'ignore']);
  });

  it('leaves out columns without any value, also known ones', () => {
    expect(suggestTargets(columns(['Name', 'Telefon'], ['Telefon']), 'labelledNote')).toEqual(['name', 'ignore']);
  });

  it("reads Outlook's Title as Dr. beside a Job Title, and as the position without one", () => {
    expect(suggestTargets(columns(['Title', 'Job Title']), 'ignore')).toEqual(['namePrefix', 'position']);
    expect(suggestTargets(columns(['Title', 'Job Title'], ['Job Title']), 'ignore')).toEqual(['position', 'ignore']);
    expect(suggestTargets(columns(['Name', 'Title']), 'ignore')).toEqual(['name', 'position']);
  });

  it('keeps a home address apart from a business address, and takes it when it is the only one', () => {
    const headers = ['Straße geschäftlich', 'Ort geschäftlich', 'Straße privat', 'Ort privat'];
    expect(suggestTargets(columns(headers), 'ignore')).toEqual(['street', 'city', 'labelledNote', 'labelledNote']);
    expect(suggestTargets(columns(headers, headers.slice(0, 2)), 'ignore')).toEqual([
      'ignore',
      'ignore',
      'street',
      'city',
    ]);
  });

  it('goes by the values where columns have no names', () => {
    const samples = [
      ['10-42', '10-43'],
      ['Anna Vogt', 'Gerd Hoffmann'],
      ['Gärtnerei Vogt'],
      ['0951/204811', '+49 171 555'],
      ['a@b.example'],
      ['27.03.2026'],
      ['96047'],
      [],
    ];
    expect(
      guessTargets(
        samples.map((values) => ({ samples: values })),
        'labelledNote',
      ),
    ).toEqual(['labelledNote', 'name', 'labelledNote', 'phone', 'email', 'labelledNote', 'labelledNote', 'ignore']);
  });
});
