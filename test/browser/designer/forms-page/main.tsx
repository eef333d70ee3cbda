import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import en from '../../../../designer/locales/en/rules.json';
import ru from '../../../../designer/locales/ru/rules.json';
import { startWords } from '../../../../ui/i18n/index.ts';
import { Theme } from '../../../../ui/theme/index.ts';
import { Stage } from './Stage.tsx';

/** A page that shows one form, rule builder or JSON editor at a time, as the tests ask it to. */
const words = await startWords({
  load: (language) => Promise.resolve({ rules: language === 'ru' ? ru : en }),
  wanted: navigator.languages,
  storage: localStorage,
  shown: (language) => {
    document.documentElement.lang = language;
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for forms');
createRoot(root).render(
  <I18nextProvider i18n={words.i18n}>
    <Theme>
      <Stage />
    </Theme>
  </I18nextProvider>,
);
