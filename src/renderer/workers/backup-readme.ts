/** Stands in each backup, for whoever opens one without the app. */
export const backupReadme = `Ringbuch-Sicherung
==================
Diese Datei enthält ein ganzes Ringbuch. Sie lässt sich auch ohne das Programm lesen: Sie ist ein gewöhnliches Zip-Archiv.

  manifest.json        was die Sicherung enthält, mit Größe und SHA-256 jeder Datei
  tables/*.jsonl       die Daten: je Zeile ein Datensatz als JSON (UTF-8), nach Kennung geordnet
    binders            die Ringbücher mit Ergebnissen und Arbeitstagen
    dossiers           die Dossiers mit Infokarte (card) und Ablage (place)
    contacts           die Einträge der Kontakte; dossierId nennt das Dossier
    documents          die Dokumente der Dossiers; sha256 nennt den Inhalt
    calculations       die Angebote und Kalkulationen mit ihren Positionen
    forms              die Formulare des Ringbuchs
    filledForms        die ausgefüllten Blätter, jedes mit seinem Formular
    playbooks          die Leitfäden des Ringbuchs
    journal            was wann geändert wurde
    drafts, cardDrafts, calculationDrafts, filledFormDrafts angefangene Eingaben
    preferences        Einstellungen dieses Geräts
    erasures           Kennungen gelöschter Personen, ohne Namen
  attachments/*        die Inhalte der Dokumente, jeder unter seinem SHA-256

Zum Wiederherstellen öffnen Sie Ringbuch und wählen unter Optionen „Aus Sicherung wiederherstellen“.

Ringbuch backup
===============
This file holds a whole binder. It can be read without the program, too: it is an ordinary zip archive.

  manifest.json        what the backup holds, with the size and SHA-256 of each file
  tables/*.jsonl       the data: one record a line as JSON (UTF-8), ordered by id
    binders            the binders with their outcomes and working days
    dossiers           the dossiers with info card (card) and place
    contacts           the entries of the log; dossierId names the dossier
    documents          the documents of the dossiers; sha256 names the content
    calculations       the offers and calculations with their lines
    forms              the forms of the binder
    filledForms        the sheets that were filled in, each with its form
    playbooks          the playbooks of the binder
    journal            what was changed, and when
    drafts, cardDrafts, calculationDrafts, filledFormDrafts half-typed entries
    preferences        settings of this device
    erasures           ids of persons that were erased, without names
  attachments/*        the contents of the documents, each under its SHA-256

To restore it, open Ringbuch and choose "Restore from backup" in the settings.
`;
