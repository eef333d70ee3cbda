import type { Input, StayList } from '../../ui/api/index.ts';
import { useRead } from '../api/use-read.ts';
import { usePlaceConsent } from '../device/consent.ts';
import { findPlace } from '../device/place.ts';
import { type KeptSend, useKeptSend } from '../device/use-kept-send.ts';
import { useOpenRequest } from '../request/request-context.ts';

type Start = Input<'startPresence'>['body'];

export interface StayState {
  readonly data: StayList | undefined;
  readonly failed: boolean;
  readonly start: (kind: 'gate' | 'site') => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly sending: KeptSend;
}

/** Being at the gate or on the site of the request. The place is told with consent, at the beginning and the end only. */
export function useStay(): StayState {
  const { request, number, refresh } = useOpenRequest();
  const { answered } = usePlaceConsent();
  const { data, isError } = useRead(
    'listPresence',
    { path: { request: number }, query: {} },
    { about: `request ${number}` },
  );
  const sending = useKeptSend(`stay ${number}`, number, { done: () => void refresh(), failed: () => void refresh() });
  const path = { request: request.uuid };
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
      const body = { kind, position: await position(answered?.agreed === true), ...agreed };
      await sending.send({ operation: 'startPresence', path, body });
    },
    stop: async () => {
      // What was not agreed to at the beginning is not told at the end.
      const stay = data?.items.find(({ uuid }) => uuid === data.open?.uuid);
      const tells = answered?.agreed === true && stay !== undefined && stay.consentAt !== null;
      await sending.send({ operation: 'stopPresence', path, body: { position: await position(tells) } });
    },
  };
}
