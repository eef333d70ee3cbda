/** Somebody at the door who works while others publish: a live API client that is never started anew. */
import { type Client, createClient } from '../../../../ui/api/index.ts';
import { connectLive } from '../../../../ui/live/index.ts';
import type { Designer } from '../../../support/designer.ts';
import type { NewPerson } from '../../../support/people.ts';
import { tokenFor } from '../../../support/signed-in.ts';

const PATIENCE_MS = 20_000;

export interface SecondClient {
  readonly api: Client;
  /** The instant at which the connection told of a release after this one. */
  releaseAfter(number: number): Promise<number>;
  /** Follows a request as a page does, and ends at the instant at which this was offered. */
  offered(request: string, title: string): Promise<number>;
  /** What may be sent to it now, by title. */
  offers(request: string): Promise<string[]>;
  /** Sends what is offered under this title. */
  send(request: string, title: string): Promise<void>;
  close(): void;
}

/** Connects somebody who follows the queue. */
export async function connectSecondClient({ world, url }: Designer, who: NewPerson): Promise<SecondClient> {
  const { authorization } = await tokenFor(world, await world.person(who));
  const token = authorization.replace('Bearer ', '');
  const api = createClient({ baseUrl: url, token });
  const live = connectLive({ url, token });
  await inTime('the queue', (found) => void live.followQueue((hint) => hint === null && found()));

  const offersOf = async (request: string) => {
    const { offers } = await api.getOffers({ path: { request } });
    return offers.filter(({ allowed }) => allowed).map(({ event, title }) => ({ event, title: title.en ?? '' }));
  };
  const offers = async (request: string): Promise<string[]> => (await offersOf(request)).map(({ title }) => title);
  return {
    api,
    offers,
    releaseAfter: (release) => inTime('a release', (found) => void live.onRelease((next) => next > release && found())),
    offered: (request, title) =>
      inTime(title, (found) => {
        live.followRequest(request, 0, async () => {
          const { version } = await api.getRequest({ path: { request } });
          if ((await offers(request)).includes(title)) found();
          return version;
        });
      }),
    async send(request, title) {
      const offer = (await offersOf(request)).find((each) => each.title === title);
      if (offer === undefined) throw new Error(`not offered: ${title}`);
      await api.sendEvent({ path: { request }, body: { event: offer.event } });
    },
    close: () => live.close(),
  };
}

async function inTime(what: string, begin: (found: () => void) => void): Promise<number> {
  let patience: NodeJS.Timeout | undefined;
  const found = new Promise<number>((give) => begin(() => give(performance.now())));
  const late = new Promise<never>((_, fail) => {
    patience = setTimeout(() => fail(new Error(`never came: ${what}`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([found, late]);
  } finally {
    clearTimeout(patience);
  }
}
