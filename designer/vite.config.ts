import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownSchemas } from '../tools/web/own-schemas-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const packages = (...names: readonly string[]): RegExp =>
  new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);

/** The server under which `npm run dev:designer` shows the pages while they are worked on. */
const SERVER = process.env.REGLAMENT_SERVER ?? 'http://127.0.0.1:8080';

/**
 * What every page needs comes in a few files instead of a hundred; what only some pages need (the drawing, editors of
 * texts and rules, forms of schemas) stays in files of its own, loaded when it is looked at.
 */
const GROUPS = [
  {
    name: 'react',
    test: packages('react', 'react-dom', 'scheduler', 'react-router', 'i18next', 'react-i18next', '@tanstack/.*'),
    priority: 4,
  },
  {
    name: 'mantine',
    test: packages('@mantine/core', '@mantine/hooks', '@floating-ui/.*', 'clsx', 'tabbable'),
    priority: 3,
  },
  { name: 'icons', test: packages('@tabler/icons-react'), priority: 2 },
  {
    name: 'designer',
    test: /[\\/](designer[\\/](model|workspace)|ui[\\/](api|i18n|live|parts|theme))[\\/]/,
    priority: 1,
  },
];

export default defineConfig({
  root: here('.'),
  base: '/designer/',
  plugins: [react(), ownSchemas()],
  resolve: { alias: { '@rjsf/validator-ajv8': here('../ui/schema-form/rjsf-validator.ts') } },
  build: {
    outDir: here('../dist/designer'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the policy of the page allows no data: scripts, and names with hashes are kept for ever.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  worker: { format: 'es', plugins: () => [ownSchemas()] },
  server: { proxy: { '/api': SERVER, '/live': { target: SERVER, ws: true } } },
});
