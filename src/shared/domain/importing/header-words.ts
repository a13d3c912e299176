import type { ColumnTarget } from './column-target';

/**
 * The names that columns have in the wild, German and English, by what they hold. Written as people read them; they
 * are compared without case, accents, spaces and punctuation. A bar stands between two names.
 */
export const headerWords: Readonly<Partial<Record<ColumnTarget, string>>> = {
  name: `
    Name | Vollständiger Name | Voller Name | Full name | Display name | Anzeigename | Kontakt | Contact
    | Contact name | Kontaktname | Ansprechpartner | Ansprechpartnerin | Ansprechperson | Kontaktperson
    | Contact person | Kunde | Kundenname | Customer | Customer name | Client | Client name | Person
    | Vor- und Nachname | Vor und Zuname | Nachname, Vorname | Name, Vorname`,
  namePrefix: `
    Titel | Akad. Titel | Akademischer Titel | Name prefix | Prefix | Namenspräfix`,
  firstName: `
    Vorname | Vornamen | First name | Firstname | Given name | Forename | Rufname | Weitere Vornamen | Middle name
    | Zweiter Vorname | Additional name`,
  lastName: `
    Nachname | Nachnamen | Zuname | Familienname | Last name | Surname | Family name`,
  position: `
    Position | Funktion | Job title | Title | Role | Rolle | Stellung | Beruf | Berufsbezeichnung | Tätigkeit
    | Stelle | Organization title | Abteilung | Department`,
  company: `
    Firma | Firmenname | Unternehmen | Unternehmensname | Company | Company name | Organisation | Organization
    | Organization name | Organisation name | Betrieb | Account | Account name | Business | Business name | Geschäft
    | Institution | Firma/Organisation`,
  phone: `
    Telefon | Tel | Telefonnummer | Telefon Nr | Tel Nr | Fon | Phone | Phone number | Telephone | Telephone number
    | Rufnummer | Durchwahl | Direktwahl | Direct line | Festnetz | Festnetznummer | Landline | Mobil
    | Mobiltelefon | Mobilnummer | Mobile | Mobile phone | Mobile number | Mobile no | Handy | Handynummer | Handy Nr
    | Cell | Cell phone | Cellphone | Cell number | Tel mobil | Telefon mobil | Telefon Mobiltelefon | Phone mobile
    | Telefon Handy | Tel Festnetz | Telefon Festnetz | Autotelefon | Car phone | Telefon Firma | Company main phone
    | Company phone | Main phone | Haupttelefon | Primary phone | Weiteres Telefon | Other phone | Telefon Zentrale
    | Zentrale | Phone value`,
  email: `
    E-Mail | Mail | E-Mail-Adresse | Mailadresse | E-Mail: Adresse | E-mail address | Email address | Mail address
    | Elektronische Post | E-Mail Firma | E-mail value`,
  address: `
    Adresse | Anschrift | Address | Postanschrift | Postadresse | Mailing address | Full address | Postal address
    | Firmenadresse | Adresse komplett | Address formatted`,
  street: `
    Straße | Str | Straße und Hausnummer | Straße Hausnummer | Straße Nr | Straße und Nr | Straße Hausnr | Street
    | Street address | Hausnummer | Hausnr | House number | Address line | Adresszeile | Adresszusatz | Adreßzusatz
    | Postfach | PO box | Address street | Straße Postfach`,
  postcode: `
    PLZ | Postleitzahl | ZIP | ZIP code | Postcode | Postal code | Postal | ZIP Postal code | Address postal code`,
  city: `
    Ort | Stadt | Wohnort | City | Town | Ortschaft | PLZ Ort | PLZ und Ort | ZIP City | Standort | City Town
    | Address city`,
  region: `
    Bundesland | Region | State | Province | County | Kanton | State Province | Address region`,
  country: `
    Land | Staat | Country | Land Region | Country Region | Länderkennzeichen | LKZ | Address country`,
  class: `
    Klasse | ABC | ABC Klasse | ABC Kunde | ABC Analyse | ABC Kennzeichen | ABC Klassifizierung | Kundenklasse
    | Klassifizierung | Klassifikation | Class | Customer class | Rating | ABC class | Tier | Einstufung | Kundenwert`,
  source: `
    Quelle | Herkunft | Source | Lead source | Leadquelle | Kontaktquelle | Origin | Empfohlen von | Referred by
    | Woher | Akquise | Kampagne | Campaign`,
  birthday: `
    Geburtstag | Geburtsdatum | Geb | Geb Datum | Geb am | Birthday | Birth date | Date of birth | DOB`,
  nextContact: `
    Nächster Kontakt | Nächster Kontakt am | Nächste Kontaktaufnahme | Nächster Anruf | Nächster Anruf am
    | Nächster Termin | Wiedervorlage | Wiedervorlage am | Wiedervorlagedatum | WV | WV am | WVL | Anrufen am
    | Rückruf am | Rückruf | Next contact | Next contact date | Next contact on | Next call | Next call date
    | Follow up | Follow up date | Followup | Next follow up | Next follow up date | Next activity
    | Next activity date | Next appointment | Call on | Call back on | Due | Due date | Fällig | Fällig am
    | Fälligkeit | Fälligkeitsdatum | Resubmission | Kontaktieren am | Nächste Aktivität | Reminder | Reminder date
    | Erinnerung`,
  nextTime: `
    Uhrzeit | Zeit | Time | Time of day | Wiedervorlage Uhrzeit | Nächster Kontakt Uhrzeit | Next contact time
    | Follow up time`,
  about: `
    Anlass | Betreff | Next step | Nächster Schritt | Subject | Thema | Grund des Anrufs | Worum | Zweck | Purpose
    | About | Next action | To do | Aufgabe | Task | Gesprächsanlass | Topic | Anliegen`,
  lastContact: `
    Letzter Kontakt | Letzter Kontakt am | Zuletzt kontaktiert | Letzter Anruf | Letztes Gespräch | Last contact
    | Last contact date | Last contacted | Last call | Last activity | Last activity date | Last spoken | Last reached
    | Zuletzt erreicht | Zuletzt gesprochen | Letzte Aktivität | Kontaktiert am`,
  notes: `
    Notizen | Notiz | Bemerkung | Bemerkungen | Anmerkung | Anmerkungen | Kommentar | Kommentare | Notes | Note
    | Remark | Remarks | Comment | Comments | Description | Beschreibung | Info | Infos | Information | Sonstiges
    | Memo | Freitext | Gesprächsnotiz | Gesprächsnotizen | Interne Notiz`,
  labelledNote: `
    Anrede | Salutation | Fax | Telefax | Faxnummer | Weiteres Fax | Telefon Assistent | Name Assistent
    | Assistants phone | Assistants name`,
  // What mail programs write for themselves, and the reason column of our own list of problems.
  ignore: `
    E-Mail Typ | E-Mail: Angezeigter Name | E-mail type | E-mail display name | Vertraulichkeit | Sensitivity
    | Priorität | Priority | Privat | Private | Geschlecht | Gender | Initialen | Initials | Importproblem
    | Import problem`,
};

/** Words that only say which of several a column is: "Telefon 2", "Business Phone", "E-Mail (privat)". */
export const qualifierWords: ReadonlySet<string> = new Set([
  'geschaeftlich',
  'dienstlich',
  'privat',
  'beruflich',
  'business',
  'work',
  'home',
  'other',
  'private',
  'personal',
  'primary',
  'weitere',
  'weiterer',
  'weiteres',
  'alternativ',
  'buero',
  'office',
  'rechnung',
  'billing',
  'shipping',
  'mailing',
  'main',
  'haupt',
  'zweite',
  'second',
  'secondary',
]);
