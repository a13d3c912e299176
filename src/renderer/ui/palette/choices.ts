import type { SearchHit } from '@shared/domain/search/find-dossiers';
import { fold } from '@shared/domain/search/fold';
import { allCommands } from '../../commands/all-commands';
import { type Command, commandGroups } from '../../commands/command';
import { search } from '../../commands/view-commands';
import type { Translate } from '../../i18n/translator';

/** One line of the palette. */
export type Choice =
  { readonly kind: 'dossier'; readonly hit: SearchHit } | { readonly kind: 'command'; readonly command: Command };

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** What the palette offers: the dossiers found, then the commands that can be run now and whose words were typed. */
export function choiceGroups(hits: readonly SearchHit[], text: string, t: Translate): ChoiceGroup[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const commands = allCommands.filter(
    (command) =>
      command !== search && command.enabled() && words.every((word) => fold(t(command.title)).includes(word)),
  );
  const dossiers: ChoiceGroup = {
    title: t('palette.dossiers'),
    choices: hits.map((hit) => ({ kind: 'dossier', hit })),
  };
  const ofGroup = (title: string, members: readonly Command[]): ChoiceGroup => ({
    title,
    choices: members.map((command) => ({ kind: 'command', command })),
  });
  const commandsShown =
    words.length > 0
      ? [ofGroup(t('palette.commands'), commands)]
      : commandGroups.map((group) =>
          ofGroup(
            t(`commandGroup.${group}`),
            commands.filter((command) => command.group === group),
          ),
        );
  return [dossiers, ...commandsShown].filter(({ choices }) => choices.length > 0);
}
