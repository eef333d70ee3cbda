import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ownSchemasCode } from './own-schemas.ts';
import { rulesWithoutCompiler } from './rules-without-compiler.ts';

const LANGUAGE = fileURLToPath(new URL('../../engine/language/', import.meta.url)).replaceAll('\\', '/');
const COMPILED = `${LANGUAGE}validate/compiled.ts`;
const MODULES = { kindSet: `${LANGUAGE}kind-set.ts`, interpreted: `${LANGUAGE}validate/interpreted.ts` };
const WRITTEN = '\0own-schemas.js';

/**
 * Lets the language of definitions run where code may not be generated (`script-src 'self'`): its own schemas become code
 * at build time, in the place of Ajv's compiler, and the package of rules loses the compiler that it has for others.
 * Needed among `plugins` and in `worker.plugins`.
 */
export function ownSchemas(): Plugin[] {
  return [writtenSchemas(), rulesWithoutCompiler()];
}

function writtenSchemas(): Plugin {
  return {
    name: 'reglament:own-schemas',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/compiled.ts')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === COMPILED ? WRITTEN : null;
    },
    load: (id) => (id === WRITTEN ? ownSchemasCode(MODULES) : null),
  };
}
