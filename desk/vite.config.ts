import { defineConfig } from 'vite';
import { frontEnd } from '../tools/web/front-end.ts';

export default defineConfig(
  frontEnd({
    name: 'desk',
    byPages: true,
    own: /[\\/](desk[\\/](api|connection|sending|typed)|ui[\\/](account|api|app|i18n|keys|live|parts|session|theme))[\\/]/,
  }),
);
