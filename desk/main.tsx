import { startFrontEnd } from '../ui/app/start-front-end.tsx';
import { makeRouter } from './shell/routes.tsx';
import { loadTexts } from './shell/texts.ts';

await startFrontEnd(loadTexts, makeRouter);
