import { createRoot } from 'react-dom/client';
import { startWords } from '../ui/i18n/index.ts';
import { App } from './shell/App.tsx';
import { loadTexts } from './shell/texts.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the designer');
const words = await startWords({
  load: loadTexts,
  wanted: navigator.languages,
  storage: localStorage,
  shown: (language) => {
    document.documentElement.lang = language;
  },
});
createRoot(root).render(<App words={words} />);
