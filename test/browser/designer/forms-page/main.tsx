import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import enJson from '../../../../designer/locales/en/json.json' with { type: 'json' };
import enRules from '../../../../designer/locales/en/rules.json' with { type: 'json' };
import ruJson from '../../../../designer/locales/ru/json.json' with { type: 'json' };
import ruRules from '../../../../designer/locales/ru/rules.json' with { type: 'json' };
import { startWords } from '../../../../ui/i18n/index.ts';
import { Theme } from '../../../../ui/theme/index.ts';
import { Stage } from './Stage.tsx';

/** A page that shows one form, rule builder or JSON editor at a time, as the tests ask it to. */
const words = await startWords({
  load: (language) =>
    Promise.resolve(language === 'ru' ? { rules: ruRules, json: ruJson } : { rules: enRules, json: enJson }),
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
      <h1>Forms</h1>
      <Stage />
    </Theme>
  </I18nextProvider>,
);
