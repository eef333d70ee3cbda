import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownSchemas } from '../tools/web/own-schemas-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The server under which `npm run dev:designer` shows the pages while they are worked on. */
const SERVER = process.env.REGLAMENT_SERVER ?? 'http://127.0.0.1:8080';

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
  },
  worker: { format: 'es', plugins: () => [ownSchemas()] },
  server: { proxy: { '/api': SERVER, '/live': { target: SERVER, ws: true } } },
});
