import { editCard } from '../../actions/edit-card';
import { customerClasses, type Dossier, type InfoCard } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { BirthdayField } from './birthday-field';
import { FieldList, TextField } from './text-field';
import styles from './card-form.module.css';

/** The info card, edited in place: a field is stored when it is left, and each change can be undone. */
export function CardForm({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const { card } = dossier;
  const save = (changed: Partial<InfoCard>) => void runAction(services, editCard, dossier.id, changed);
  return (
    <div className={styles.form}>
      <TextField label={t('card.name')} value={card.name} onSave={(name) => save({ name })} />
      <TextField label={t('card.position')} value={card.position} onSave={(position) => save({ position })} />
      <TextField label={t('card.company')} value={card.company} onSave={(company) => save({ company })} />
      <ClassField value={card.class} onSave={(value) => save({ class: value })} />
      <FieldList
        label={t('card.phone')}
        addLabel={t('card.addPhone')}
        type="tel"
        values={card.phones}
        onSave={(phones) => save({ phones })}
      />
      <FieldList
        label={t('card.email')}
        addLabel={t('card.addEmail')}
        type="email"
        values={card.emails}
        onSave={(emails) => save({ emails })}
      />
      <TextField label={t('card.address')} value={card.address} lines={3} onSave={(address) => save({ address })} />
      <div className={styles.pair}>
        <TextField label={t('card.source')} value={card.source} onSave={(source) => save({ source })} />
        <BirthdayField value={card.birthday} onSave={(birthday) => save({ birthday })} />
      </div>
      <div className={styles.whole}>
        <TextField label={t('card.notes')} value={card.notes} lines={5} onSave={(notes) => save({ notes })} />
      </div>
    </div>
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
      <select
        value={value ?? ''}
        onChange={({ target }) => onSave(customerClasses.find((candidate) => candidate === target.value) ?? null)}
      >
        <option value="">{t('card.noClass')}</option>
        {customerClasses.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
