import type { Options } from 'ajv';

/** How the schemas of the language are read, here and where code is written ahead of time for browsers. */
export const AJV_OPTIONS = {
  allErrors: true,
  strict: true,
  // It would refuse a `oneOf` over required properties.
  strictRequired: false,
  verbose: true,
  allowUnionTypes: true,
} as const satisfies Options;
