/** What shows of promises and of the care for a customer around the card: it loads together, where there is any. */
export { CareTags } from './care-tags';
export { ChangePromise } from './change-promise';
export { ChooseReferrer } from './choose-referrer';
export { ComplaintSheet } from './complaint-sheet';
export { ReminderLine, ReminderReach } from './reminder-head';
export { SettledComplaint } from './settled-complaint';
