import { useState } from 'react';
import type { Answer, Input } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSend } from '../sending/use-send.ts';
import type { Chosen } from './use-chosen.ts';
import { useReadViewsAgain } from './use-read-views-again.ts';
import { useTell } from './use-tell.tsx';

export type BulkBody = Input<'changeMany'>['body'];
export type BulkAction = BulkBody['action'];
type Outcome = Answer<'changeMany'>['items'][number];
export type RefusedOne = Outcome & { readonly refused: NonNullable<Outcome['refused']> };

export interface Bulk {
  readonly run: (action: BulkAction) => void;
  readonly isBusy: boolean;
  /** Those of the last time that were not changed, with the reasons. They stay chosen. */
  readonly refused: readonly RefusedOne[];
  readonly forget: () => void;
}

/** Does something to all chosen requests: each for itself, so that one that is refused holds up no other. */
export function useBulk(chosen: Chosen): Bulk {
  const { t } = useWords('queue');
  const api = useApi();
  const tell = useTell();
  const readAgain = useReadViewsAgain();
  const [refused, setRefused] = useState<readonly RefusedOne[]>([]);
  const { send, state } = useSend('bulk', (body: BulkBody, how) => api.changeMany({ body, ...how }), {
    done: ({ items }) => {
      const not = items.filter((item): item is RefusedOne => item.refused !== null);
      setRefused(not);
      chosen.set(not.map(({ request }) => request));
      if (not.length < items.length) tell.done(t('bulk.done', { count: items.length - not.length }));
      void readAgain();
    },
    failed: (error) => tell.refused(t('bulk.failed'), error),
  });
  return {
    run: (action) => {
      setRefused([]);
      void send({ requests: [...chosen.uuids], action });
    },
    isBusy: state === 'sending' || state === 'waiting',
    refused,
    forget: () => setRefused([]),
  };
}
