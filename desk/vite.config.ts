import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { frontEnd } from '../tools/web/front-end.ts';
import { installable } from '../tools/web/installable-plugin.ts';

export default defineConfig(
  frontEnd({
    name: 'desk',
    byPages: true,
    own: /[\\/](desk[\\/](api|connection|sending|typed)|ui[\\/](account|api|app|i18n|keys|live|parts|session|theme))[\\/]/,
    plugins: [
      // The queues, a request and the visits of an engineer open without a connection, in both languages.
      installable({
        scope: '/desk/',
        name: 'Reglament',
        kept: /^(?:texts-|FirstView|QueuePage|RequestPage|Field)/,
        worker: fileURLToPath(new URL('offline/sw.ts', import.meta.url)),
      }),
    ],
  }),
);
