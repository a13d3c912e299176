/** How far the relationship with a customer has come (method.md). */
export const relationPhases = ['exploration', 'awareness', 'expansion', 'commitment', 'dissolution'] as const;
export type RelationPhase = (typeof relationPhases)[number];

/** How a customer meets one (method.md). */
export const temperaments = ['cooperative', 'reluctant', 'adversarial'] as const;
export type Temperament = (typeof temperaments)[number];
