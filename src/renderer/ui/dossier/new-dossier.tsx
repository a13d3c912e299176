import { type FormEvent, useState } from 'react';
import type { Done } from '../../actions/perform';
import { createDossier } from '../../actions/create-dossier';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { newDossierDraft } from '@shared/domain/records/card-draft';
import { useI18n } from '../../i18n/i18n-context';
import { discardTyped, type Typed, typedOn, typeOnCard, useCardTyping } from '../../state/card-typing';
import { saveDraftsNow } from '../../state/draft-keeper';
import { lookUp, showPanel, useDesk } from '../../state/desk';
import { useBinderId } from '../../state/queries';
import { attempt, type DoneWhen } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { WhyNotStored } from '../kit/why-not-stored';
import { ResumedCard } from './resumed-card';
import { useCard } from './use-card';
import { useOnce } from './use-once';
import styles from './card-form.module.css';

const fields = ['name', 'company', 'phone', 'email'] as const;
type Field = (typeof fields)[number];
const inputTypes: Record<Field, string> = { name: 'text', company: 'text', phone: 'tel', email: 'email' };

function wordsIn({ name = '', company = '', phones = [], emails = [] }: Typed): Record<Field, string> {
  return { name, company, phone: phones[0] ?? '', email: emails[0] ?? '' };
}

function typedAs(field: Field, words: string): Parameters<typeof typeOnCard>[2] {
  const typed = words === '' ? undefined : words;
  const only = typed === undefined ? undefined : [typed];
  if (field === 'phone') return { phones: only };
  return field === 'email' ? { emails: only } : { [field]: typed };
}

/**
 * Creates a dossier with what is at hand; the rest of the card is filled in place, and it waits on the pile. What is half
 * typed is offered again, unless it was cancelled.
 */
export function NewDossier({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const at = useCard({ key: newDossierDraft(binderId), binderId });
  const { typed, resumedFrom } = useCardTyping(at.key);
  const [nameless, setNameless] = useState(false);
  const words = wordsIn(typed);

  const create = useOnce(async () => {
    const name = words.name.trim();
    const company = words.company.trim();
    if (name === '' && company === '') {
      setNameless(true);
      return;
    }
    const phones = [words.phone.trim()].filter(Boolean);
    const emails = [words.email.trim()].filter(Boolean);
    // On its way to the disk before the dossier is: should the store fall silent, it is there after a restart.
    void saveDraftsNow(services);
    await attempt(services, (context) => createDossier(context, at.binderId, { name, company, phones, emails }), {
      typed: [name, company, ...phones, ...emails].filter(Boolean).join('\n'),
      onDone: async (when, done) => {
        if (!jsonEqual(typedOn(at.key), typed)) return;
        showCreated(when, done);
        await discardTyped(services, at);
      },
    });
  });

  return (
    <Dialog title={t('command.newDossier')} onClose={onClose}>
      <form
        className={styles.create}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void create();
        }}
      >
        {resumedFrom !== null && <ResumedCard at={at} savedAt={resumedFrom} />}
        {fields.map((field) => (
          <label key={field} className={styles.field}>
            <span>{t(`card.${field}`)}</span>
            <input
              type={inputTypes[field]}
              maxLength={1000}
              value={words[field]}
              aria-invalid={nameless && field === 'name' ? true : undefined}
              aria-describedby={nameless && field === 'name' ? 'new-dossier-problem' : undefined}
              onChange={({ target }) => {
                typeOnCard(services, at, typedAs(field, target.value));
                setNameless(false);
              }}
            />
            {nameless && field === 'name' && (
              <span id="new-dossier-problem" role="alert">
                {t('dossier.needsName')}
              </span>
            )}
          </label>
        ))}
        <WhyNotStored />
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              void discardTyped(services, at);
              onClose();
            }}
          >
            {t('dossier.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('dossier.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Puts the sheet away and opens what was made; whoever was told that it is not saved may be at something else by now. */
function showCreated(when: DoneWhen, { subject: { dossierId } }: Done): void {
  if (useDesk.getState().panel === 'newDossier') showPanel(null);
  if (when === 'atOnce' && dossierId) lookUp(dossierId);
}
