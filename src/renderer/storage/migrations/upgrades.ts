import type { Upgrades } from '../db';
import { upgradeToSchema2 } from './schema-2';
import { upgradeToSchema3 } from './schema-3';
import { upgradeToSchema4 } from './schema-4';
import { upgradeToSchema5 } from './schema-5';
import { upgradeToSchema6 } from './schema-6';
import { upgradeToSchema7 } from './schema-7';
import { upgradeToSchema8 } from './schema-8';

/** The steps of the version ladder. Only what brings data up needs them: they load then. */
export const upgrades: Upgrades = {
  2: upgradeToSchema2,
  3: upgradeToSchema3,
  4: upgradeToSchema4,
  5: upgradeToSchema5,
  6: upgradeToSchema6,
  7: upgradeToSchema7,
  8: upgradeToSchema8,
};
