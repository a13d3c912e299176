import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk';
import { DayTabs } from './day-tabs';
import { MonthTabs } from './month-tabs';
import styles from './binding.module.css';

/** The cover of the binder with its rings and tabs; the open pages go inside. */
export function Binding({ children }: { readonly children: ReactNode }) {
  const view = useDesk((desk) => desk.view);
  return (
    <section className={styles.cover}>
      <div key={view.name} className={styles.spread}>
        {children}
      </div>
      <DayTabs />
      <MonthTabs />
    </section>
  );
}
