import { startFrontEnd } from '../ui/app/start-front-end.tsx';
import { keepPages } from './offline/keep-pages.ts';
import { makeRouter } from './shell/routes.tsx';
import { loadTexts } from './shell/texts.ts';

keepPages();
await startFrontEnd(loadTexts, makeRouter);
