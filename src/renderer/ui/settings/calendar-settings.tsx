import type { ComponentType } from 'react';
import type { Binder } from '@shared/domain/records/binder';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';
import { ExceptionSettings } from './exception-settings';
import { HolidaySettings } from './holiday-settings';
import { LeaveSettings } from './leave-settings';
import { Part } from './settings-part';
import { WeekSettings } from './week-settings';

const parts = { week: WeekSettings, holidays: HolidaySettings, leave: LeaveSettings, exceptions: ExceptionSettings };

/** The parts of the calendar, in their order. */
export const calendarParts = Object.keys(parts) as (keyof typeof parts)[];

/** When the owner of the binder works (method.md, rule 5). Each change is a step that can be undone. */
export function CalendarSettings() {
  const { t } = useI18n();
  const binder = useBinder();
  return calendarParts.map((part) => {
    const Contents: ComponentType<{ readonly binder: Binder }> = parts[part];
    return (
      <Part key={part} id={part} title={t(`calendar.${part}.title`)}>
        {binder && <Contents binder={binder} />}
      </Part>
    );
  });
}
