import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { ApiError, createClient } from '../../ui/api/index.ts';
import { ApiContext } from '../../ui/api/use-api.ts';
import { type Words, WordsContext } from '../../ui/i18n/index.ts';
import { Theme } from '../../ui/theme/index.ts';
import { makeRouter } from './routes.tsx';

const TRIES = 3;

const api = createClient();
const router = makeRouter();
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server has refused it refuses again.
      retry: (tries, error) => tries < TRIES && error instanceof ApiError && error.code === 'NETWORK_FAILED',
      staleTime: 10_000,
    },
    mutations: { retry: false },
  },
});

/** The whole designer. */
export function App({ words }: { readonly words: Words }) {
  return (
    <I18nextProvider i18n={words.i18n}>
      <WordsContext value={words}>
        <Theme>
          <ApiContext value={api}>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </ApiContext>
        </Theme>
      </WordsContext>
    </I18nextProvider>
  );
}
