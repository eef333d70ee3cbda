/** What the journal tells of, in the order of the choice. */
export const SUBJECT_KINDS = [
  'person',
  'group',
  'token',
  'substitution',
  'release',
  'migration',
  'client',
  'legal-entity',
  'site',
  'contract',
  'equipment',
  'equipment-model',
  'term',
  'subscription',
  'delivery',
  'timer',
] as const;
