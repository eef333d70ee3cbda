import type { Input, StayList } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useRead } from '../api/use-read.ts';
import { usePlaceConsent } from '../device/consent.ts';
import { findPlace } from '../device/place.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { type Send, useSend } from '../sending/use-send.ts';

type Start = Input<'startPresence'>['body'];
type Stop = Input<'stopPresence'>['body'];
type Wanted = { readonly start: Start } | { readonly stop: Stop };

export interface StayState {
  readonly data: StayList | undefined;
  readonly failed: boolean;
  readonly start: (kind: 'gate' | 'site') => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly sending: Send<Wanted, unknown>;
}

/** Being at the gate or on the site of the request. The place is told with consent, at the beginning and the end only. */
export function useStay(): StayState {
  const api = useApi();
  const { request, number, refresh } = useOpenRequest();
  const { answered } = usePlaceConsent();
  const { data, isError } = useRead(
    'listPresence',
    { path: { request: number }, query: {} },
    { about: `request ${number}` },
  );
  const sending = useSend(
    `stay ${number}`,
    (wanted: Wanted, how): Promise<unknown> =>
      'start' in wanted
        ? api.startPresence({ path: { request: request.uuid }, body: wanted.start, ...how })
        : api.stopPresence({ path: { request: request.uuid }, body: wanted.stop, ...how }),
    { done: () => void refresh(), failed: () => void refresh() },
  );
  const position = async (tells: boolean): Promise<Start['position']> => {
    if (!tells) return { refused: 'not agreed' };
    const place = await findPlace();
    return typeof place === 'string' ? { refused: place } : place;
  };
  return {
    data,
    failed: isError,
    sending,
    start: async (kind) => {
      const agreed = answered?.agreed === true ? { consent: { at: answered.at, text: answered.text } } : {};
      await sending.send({ start: { kind, position: await position(answered?.agreed === true), ...agreed } });
    },
    stop: async () => {
      // What was not agreed to at the beginning is not told at the end.
      const stay = data?.items.find(({ uuid }) => uuid === data.open?.uuid);
      const tells = answered?.agreed === true && stay !== undefined && stay.consentAt !== null;
      await sending.send({ stop: { position: await position(tells) } });
    },
  };
}
