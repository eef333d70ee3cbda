import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { PluginOption, UserConfig } from 'vite';
import { ownSchemas } from './own-schemas-plugin.ts';

/** The server under which the pages are shown while they are worked on. */
const SERVER = process.env.REGLAMENT_SERVER ?? 'http://127.0.0.1:8080';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const packages = (...names: readonly string[]): RegExp =>
  new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);

export interface FrontEndBuild {
  /** Its folder, and its address. */
  readonly name: 'designer' | 'desk';
  /** Its own code that every page needs. */
  readonly own: RegExp;
  /** Its pages have little in common: what only some of them use of a package is no part of what all of them load. */
  readonly byPages?: boolean;
  readonly plugins?: readonly PluginOption[];
}

/**
 * How a front end is built. What every page needs comes in a few files instead of a hundred; what only some pages need
 * stays in files of its own, loaded when it is looked at.
 */
export function frontEnd({ name, own, byPages = false, plugins = [] }: FrontEndBuild): UserConfig {
  const root = here(`../../${name}`);
  return {
    root,
    base: `/${name}/`,
    plugins: [react(), ownSchemas(), ...plugins],
    resolve: { alias: { '@rjsf/validator-ajv8': here('../../ui/schema-form/rjsf-validator.ts') } },
    build: {
      outDir: here(`../../dist/${name}`),
      emptyOutDir: true,
      target: 'es2023',
      // Nothing inline: the policy of the page allows no data: scripts, and names with hashes are kept for ever.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: `${root}/index.html` },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          // Without the names of all pages that share it.
          chunkFileNames: ({ name: chunk }) => `assets/${chunk.split('~')[0]}-[hash].js`,
          assetFileNames: ({ names }) => `assets/${(names[0] ?? '').replace(/[~.].*$/, '')}-[hash][extname]`,
          codeSplitting: { groups: groupsOf(own, byPages) },
          // Packages are split by pages: a part may need another one while it is being loaded itself.
          strictExecutionOrder: byPages,
        },
      },
    },
    worker: { format: 'es', plugins: () => [ownSchemas()] },
    server: { proxy: { '/api': SERVER, '/live': { target: SERVER, ws: true } } },
  };
}

function groupsOf(own: RegExp, byPages: boolean) {
  // Crumbs stay with the rest.
  const parts = { entriesAware: byPages, entriesAwareMergeThreshold: 60_000 };
  return [
    {
      name: 'react',
      test: packages('react', 'react-dom', 'scheduler', 'react-router', 'i18next', 'react-i18next', '@tanstack/.*'),
      priority: 4,
    },
    {
      name: 'mantine',
      test: packages('@mantine/core', '@mantine/hooks', '@floating-ui/.*', 'clsx', 'tabbable'),
      priority: 3,
      ...parts,
    },
    { name: 'icons', test: packages('@tabler/icons-react'), priority: 2, ...parts },
    { name: 'own', test: own, priority: 1 },
  ];
}
