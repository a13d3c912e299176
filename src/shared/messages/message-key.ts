import type en from './en.json';

type Leaves<Node, Prefix extends string> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? `${Prefix}${Name}`
    : Leaves<Node[Name], `${Prefix}${Name}.`>;
}[keyof Node & string];

/** Every message by its dotted path; a key that is missing in the catalogue does not compile. */
export type MessageKey = Leaves<typeof en, ''>;

/** A catalogue as it lies in its file: the texts by section, in ICU message syntax. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];
