import { createRoot } from 'react-dom/client';
import { type Language, startWords, type Texts } from '../i18n/index.ts';
import { FrontEnd, type FrontEndProps } from './FrontEnd.tsx';

/** Starts a front end in the page, in the language of whoever looks. */
export async function startFrontEnd(
  load: (language: Language) => Promise<Texts>,
  makeRouter: () => FrontEndProps['router'],
): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no place for the front end');
  const words = await startWords({
    load,
    wanted: navigator.languages,
    storage: localStorage,
    shown: (language) => {
      document.documentElement.lang = language;
    },
  });
  createRoot(root).render(<FrontEnd words={words} router={makeRouter()} />);
}
