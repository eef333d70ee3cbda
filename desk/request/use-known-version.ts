import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '../../ui/api/index.ts';
import { readingKey } from '../api/reading-key.ts';
import { useSender } from '../sending/use-send.ts';
import { useOpenRequest } from './request-context.ts';

/** Tells the version of the open request that its facts are shown of, with what the person himself has changed since. */
export function useKnownVersion(): () => number {
  const sender = useSender();
  const { request } = useOpenRequest();
  return useCallback(() => sender.own.knownFrom(request.uuid, request.version), [sender, request]);
}

/**
 * Tells the version of the open request as of which an event is sent: that which its offers were made for, when they are
 * newer than the facts. The two are read beside each other, and either may come first.
 */
export function useOfferedVersion(): () => number {
  const queries = useQueryClient();
  const sender = useSender();
  const { request, number } = useOpenRequest();
  return useCallback(() => {
    const key = readingKey(`request ${number}`, 'getOffers', { path: { request: number } });
    const offered = queries.getQueryData<Answer<'getOffers'>>(key)?.request.version ?? 0;
    return sender.own.knownFrom(request.uuid, Math.max(request.version, offered));
  }, [queries, sender, request, number]);
}
