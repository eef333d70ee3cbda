import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES } from './formats.ts';

/** All texts of a language: namespace -> key -> text, with keys inside keys. */
export type Texts = Readonly<Record<string, object>>;

export interface Words {
  readonly i18n: i18n;
  /** Shows another language, and keeps the choice in this browser. */
  readonly choose: (language: Language) => Promise<void>;
  /** Shows the language that the person has in his account, unless another was chosen in this browser. */
  readonly prefer: (language: string | null) => Promise<void>;
}

export interface WordsOptions {
  readonly load: (language: Language) => Promise<Texts>;
  /** The languages of the browser, the best first. */
  readonly wanted: readonly string[];
  /** Where the choice is kept. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Told of the language at the start and with each change. */
  readonly shown?: (language: Language) => void;
}

const CHOICE = 'reglament-language';

/** Loads the texts in the language that was chosen in this browser, or else in the first of its own that we speak. */
export async function startWords({ load, wanted, storage, shown }: WordsOptions): Promise<Words> {
  const chosen = (): Language | undefined => LANGUAGES.find((each) => each === storage.getItem(CHOICE));
  const language = chosen() ?? bestOf(wanted);
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { ...(await load(language)) } },
    interpolation: { escapeValue: false },
  });
  const show = async (next: Language): Promise<void> => {
    if (instance.language === next) return;
    const texts = await load(next);
    for (const [namespace, words] of Object.entries(texts)) instance.addResourceBundle(next, namespace, words);
    await instance.changeLanguage(next);
    shown?.(next);
  };
  shown?.(language);
  return {
    i18n: instance,
    async choose(next) {
      storage.setItem(CHOICE, next);
      await show(next);
    },
    async prefer(own) {
      const next = LANGUAGES.find((each) => each === own);
      if (next !== undefined && chosen() === undefined) await show(next);
    },
  };
}

function bestOf(wanted: readonly string[]): Language {
  const found = wanted.map((each) => each.slice(0, 2)).find((each) => LANGUAGES.some((known) => known === each));
  return found === 'ru' ? 'ru' : 'en';
}
