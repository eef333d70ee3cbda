import type { Plugin } from 'vite';

const PACKAGE = '/json-logic-engine/dist/esm/index.js';
const EVAL = "(typeof globalThis !== 'undefined' ? globalThis : global).eval";

/**
 * Takes the compiler out of the package of rules: it is never used (`engine/language/rules/evaluate/engine.ts`), and as
 * long as it is there nobody can say of the program that it generates no code. Fails when a new version looks otherwise.
 */
export function rulesWithoutCompiler(): Plugin {
  return {
    name: 'reglament:rules-without-compiler',
    transform(code, id) {
      if (!id.split('?', 1)[0]?.replaceAll('\\', '/').endsWith(PACKAGE)) return null;
      const mended = code.replaceAll(EVAL, 'refuseToCompile');
      if (mended === code || /\beval\(/.test(mended)) this.error('json-logic-engine compiles in another way by now');
      return {
        code: `${mended}\nfunction refuseToCompile() { throw new Error('Rules are never compiled.') }\n`,
        map: null,
      };
    },
  };
}
