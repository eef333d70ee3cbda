import { defineConfig } from 'vite';
import { frontEnd } from '../tools/web/front-end.ts';

export default defineConfig(
  frontEnd({
    name: 'designer',
    own: /[\\/](designer[\\/](model|workspace)|ui[\\/](account|api|app|i18n|keys|live|parts|session|theme))[\\/]/,
  }),
);
