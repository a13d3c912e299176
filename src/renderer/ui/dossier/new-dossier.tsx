import { type FormEvent, useState } from 'react';
import { createDossier } from '../../actions/create-dossier';
import { useI18n } from '../../i18n/i18n-context';
import { lookUp } from '../../state/desk';
import { useBinderId } from '../../state/queries';
import { announceDone, announceRefusal } from '../../state/notices';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import styles from './card-form.module.css';

const fields = ['name', 'company', 'phone', 'email'] as const;
type Field = (typeof fields)[number];
const inputTypes: Record<Field, string> = { name: 'text', company: 'text', phone: 'tel', email: 'email' };

/** Creates a dossier with what is at hand; the rest of the card is filled in place, and it waits on the pile. */
export function NewDossier({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const [typed, setTyped] = useState<Record<Field, string>>({ name: '', company: '', phone: '', email: '' });
  const [nameless, setNameless] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.name.trim();
    const company = typed.company.trim();
    if (name === '' && company === '') {
      setNameless(true);
      return;
    }
    const phones = [typed.phone.trim()].filter(Boolean);
    const emails = [typed.email.trim()].filter(Boolean);
    const result = await createDossier(services.context, binderId, { name, company, phones, emails });
    if (!result.ok) {
      announceRefusal(result.problem);
      return;
    }
    announceDone(result.value);
    onClose();
    if (result.value.subject.dossierId) lookUp(result.value.subject.dossierId);
  };

  return (
    <Dialog title={t('command.newDossier')} onClose={onClose}>
      <form className={styles.create} noValidate onSubmit={(event) => void create(event)}>
        {fields.map((field) => (
          <label key={field} className={styles.field}>
            <span>{t(`card.${field}`)}</span>
            <input
              type={inputTypes[field]}
              maxLength={1000}
              value={typed[field]}
              aria-invalid={nameless && field === 'name' ? true : undefined}
              aria-describedby={nameless && field === 'name' ? 'new-dossier-problem' : undefined}
              onChange={({ target }) => {
                setTyped({ ...typed, [field]: target.value });
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
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('dossier.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('dossier.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
