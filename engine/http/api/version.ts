import manifest from '../../../package.json' with { type: 'json' };

/** The version of the product, as its description tells it. */
export const VERSION: string = manifest.version;
