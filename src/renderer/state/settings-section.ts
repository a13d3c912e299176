import { create } from 'zustand';
import { goTo } from './desk';

/** The sections of the settings that are asked for by name from elsewhere. */
export type SettingsSection = 'leave' | 'playbooks';

/** Which section was asked for last, and how often: asked again, it is shown again. */
export const useAskedSection = create<{ readonly section: SettingsSection | null; readonly requests: number }>(() => ({
  section: null,
  requests: 0,
}));

/** Turns to the settings and to a section of theirs. */
export function openSettingsAt(section: SettingsSection): void {
  goTo({ name: 'settings' });
  useAskedSection.setState(({ requests }) => ({ section, requests: requests + 1 }));
}

/** The section has been turned to: coming back to the settings later begins at their top. */
export function noteSectionShown(): void {
  useAskedSection.setState({ section: null });
}
