import type { Playbook, PlaybookPart } from '@shared/domain/records/playbook';
import { useI18n } from '../../i18n/i18n-context';
import styles from './playbook-on-paper.module.css';

/** A playbook for a talk away from the desk: checklists with boxes to tick by hand. */
export function PlaybookOnPaper({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useI18n();
  return (
    <article>
      <h3>{playbook.name || t('unnamed')}</h3>
      {playbook.purpose && <p>{playbook.purpose}</p>}
      {playbook.parts.map((part) => (
        <section key={part.key} className={styles.part}>
          <h4>{part.title || t(`playbooks.kind.${part.kind}`)}</h4>
          <Items part={part} />
        </section>
      ))}
    </article>
  );
}

function Items({ part }: { readonly part: PlaybookPart }) {
  const { t } = useI18n();
  if (part.kind === 'objections' || part.kind === 'situations')
    return (
      <dl>
        {part.items.map((item) => (
          <div key={item.key} className={styles.item}>
            <dt>{'gravity' in item ? `${item.text} (${t(`playbooks.gravity.${item.gravity}`)})` : item.text}</dt>
            <dd>{item.answer}</dd>
          </div>
        ))}
      </dl>
    );
  return (
    <ul className={part.kind === 'checklist' ? styles.boxes : styles.lines}>
      {part.items.map(({ key, text }) => (
        <li key={key} className={styles.item}>
          {text}
        </li>
      ))}
    </ul>
  );
}
