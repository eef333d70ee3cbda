import { all, type Pack, warrantyOn } from '../../language/index.ts';
import type { Card, RequestOfThing, ThingOfCall } from '../../store/registration/index.ts';
import type { Unit } from '../../store/registers/index.ts';
import { titledStatus } from '../titles.ts';
import type {
  CompanyName,
  HintedClient,
  HintedContact,
  HintedMachine,
  HintedRequest,
  HintedSite,
  Visit,
} from './views.ts';

const VISITS = 3;

interface Known {
  readonly cards: readonly Card[];
  readonly requests: readonly RequestOfThing[];
  /** What is inside machines, by their ids. */
  readonly units: ReadonlyMap<number, readonly Unit[]>;
}

/** Cards and requests, put together as they are shown. */
export class CardViews {
  readonly #statuses: Parameters<typeof titledStatus>[0];
  readonly #cards: readonly Card[];
  readonly #requests: readonly RequestOfThing[];
  readonly #day: string;
  readonly #units: ReadonlyMap<number, readonly Unit[]>;

  constructor(pack: Pack, { cards, requests, units }: Known, day: string) {
    this.#statuses = all(pack, 'statuses').flatMap(({ definition }) => definition.statuses);
    this.#cards = cards;
    this.#requests = requests;
    this.#day = day;
    this.#units = units;
  }

  clients(ids: readonly number[]): HintedClient[] {
    return this.#asked('client', ids).map(({ uuid, name, code, phone, email }) => ({
      uuid,
      name,
      code: code ?? '',
      phone,
      email,
    }));
  }

  contacts(ids: readonly number[]): HintedContact[] {
    return this.#asked('contact', ids).map((card) => this.#contact(card));
  }

  sites(ids: readonly number[]): HintedSite[] {
    return this.#asked('site', ids).map(siteOf);
  }

  machines(ids: readonly number[]): HintedMachine[] {
    return this.#asked('equipment', ids).map((card) => ({
      uuid: card.uuid,
      name: card.name,
      serial: card.serial,
      plate: card.plate,
      model: pair(card.modelCode, card.modelName),
      client: companyOf(card),
      site: card.siteUuid === null || card.siteName === null ? null : { uuid: card.siteUuid, name: card.siteName },
      warranty: warrantyOn(this.#day, card.until, card.extended),
      units: this.#units.get(card.id) ?? [],
      openRequests: this.#requests
        .filter(({ why, ofId }) => why === 'open' && ofId === card.id)
        .map((each) => this.#request(each)),
    }));
  }

  /** The people of the site, or of the company where the site has none. */
  knownContacts(): HintedContact[] {
    const of = (why: Card['why']) => this.#cards.filter((card) => card.kind === 'contact' && card.why === why);
    const there = of('of-site');
    return (there.length > 0 ? there : of('of-client')).map((card) => this.#contact(card));
  }

  /** The chosen site first, then the others of the company. */
  knownSites(): HintedSite[] {
    const sites = ['of-site', 'of-client'].flatMap((why) =>
      this.#cards.filter((card) => card.kind === 'site' && card.why === why),
    );
    return [...new Map(sites.map((card) => [card.id, siteOf(card)])).values()];
  }

  openOfChosen(): HintedRequest[] {
    return this.#requests.filter(({ why }) => why === 'open-of-chosen').map((each) => this.#request(each));
  }

  /** The last first; each request once, with the last time that somebody was there. */
  lastVisits(): Visit[] {
    const visits = this.#requests
      .filter(({ why }) => why === 'visit')
      .toSorted((a, b) => (b.visitedAt ?? 0) - (a.visitedAt ?? 0))
      .map((each) => {
        const { uuid, number, subject, status } = this.#request(each);
        return { uuid, number, subject, status, visitedAt: each.visitedAt ?? 0 };
      });
    return visits.filter(({ uuid }, at) => visits.findIndex((each) => each.uuid === uuid) === at).slice(0, VISITS);
  }

  #asked(kind: ThingOfCall, ids: readonly number[]): Card[] {
    return ids.flatMap(
      (id) => this.#cards.find((card) => card.why === 'asked' && card.kind === kind && card.id === id) ?? [],
    );
  }

  #contact(card: Card): HintedContact {
    const { uuid, name, phone, email, position } = card;
    const sites = this.#cards.filter(({ why, id }) => why === 'of-contact' && id === card.id);
    return {
      uuid,
      name,
      phone,
      email,
      position,
      client: companyOf(card),
      sites: sites.map((site) => ({ uuid: site.uuid, name: site.name })),
    };
  }

  #request({ uuid, number, subject, status, createdAt }: RequestOfThing): HintedRequest {
    return {
      uuid,
      number,
      subject,
      status: status === null ? null : titledStatus(this.#statuses, status),
      createdAt,
    };
  }
}

function siteOf(card: Card): HintedSite {
  return { uuid: card.uuid, name: card.name, address: card.address, client: companyOf(card) };
}

function companyOf({ clientCode, clientName }: Card): CompanyName | null {
  return pair(clientCode, clientName);
}

function pair(code: string | null, name: string | null): CompanyName | null {
  return code === null || name === null ? null : { code, name };
}
