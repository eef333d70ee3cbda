import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { ApiError, createClient } from '../api/index.ts';
import { ApiContext } from '../api/use-api.ts';
import { type Words, WordsContext } from '../i18n/index.ts';
import { Theme } from '../theme/index.ts';

const TRIES = 3;

export interface FrontEndProps {
  readonly words: Words;
  /** Its pages. */
  readonly router: ComponentProps<typeof RouterProvider>['router'];
}

/** A whole front end: its words, its look, the interface, and the pages. */
export function FrontEnd({ words, router }: FrontEndProps) {
  const [api] = useState(() => createClient());
  const [queries] = useState(newQueries);
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

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server has refused it refuses again.
        retry: (tries, error) => tries < TRIES && error instanceof ApiError && error.code === 'NETWORK_FAILED',
        staleTime: 10_000,
        // Without a network a reading fails and says so, instead of waiting in silence.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false },
    },
  });
}
