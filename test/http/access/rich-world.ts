import { calling, type Calling } from '../calling.ts';
import { type Served, serve } from '../served.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { findRequest } from '../../../engine/store/index.ts';
import { openWorld, type World } from '../../support/world.ts';
import { SCOPES } from '../../../engine/http/auth/caller.ts';
import { canaryPack } from './pack.ts';
import { type AllDocuments, documentsOf, openOffice, type OurEntity, withDocuments } from './documents.ts';
import { addEverybody, CALLERS, type Member, type Other, type Who } from './people.ts';
import { type Entries, entriesOf } from './registers.ts';
import { addThings, type Things } from './things.ts';
import { type WorkSubjects, worksOf } from './works.ts';
import { draftOf, type People, requestOf, type RequestSubject, type Side } from './subjects.ts';

/** A shipped pack with two companies, people of every role and what they work with, behind the door. */
export interface RichWorld {
  readonly world: World;
  readonly http: Served;
  readonly people: People;
  readonly requests: Readonly<Record<Side, RequestSubject>>;
  readonly things: Things;
  readonly works: Readonly<Record<Side, WorkSubjects>>;
  readonly documents: AllDocuments;
  readonly office: OurEntity;
  readonly entries: Readonly<Record<Side, Entries>>;
  /** Of a person, by session. */
  readonly as: Readonly<Record<Who, Calling>>;
  /** Of the service manager, by a token that has this scope alone. */
  readonly withScope: Readonly<Record<string, Calling>>;
  /** Texts that nobody is ever told. */
  readonly secrets: readonly string[];
  uuid(who: Member | Other): string;
  close(): Promise<void>;
}

export async function openRichWorld(): Promise<RichWorld> {
  const world = await openWorld({ pack: withDocuments(canaryPack()) });
  const office = await openOffice(world);
  const people = await addEverybody(world);
  const filed = { own: await requestOf(world, people, 'own'), foreign: await requestOf(world, people, 'foreign') };
  await draftOf(world, people['service-manager'], 'own-draft');
  const entries = {
    own: await entriesOf(world, filed.own, 'own'),
    foreign: await entriesOf(world, filed.foreign, 'foreign'),
  };
  const documents = {
    own: await documentsOf(world, people, filed.own),
    foreign: await documentsOf(world, people, filed.foreign),
  };
  const requests = { own: await asItIs(world, filed.own), foreign: await asItIs(world, filed.foreign) };
  const things = await addThings(world, people, requests);
  const works = {
    own: await worksOf(world, people, requests.own, 'own'),
    foreign: await worksOf(world, people, requests.foreign, 'foreign'),
  };
  const http = await serve(world.ctx);
  const secrets: string[] = [...things.secrets];
  const signedIn = async (who: Who): Promise<[Who, Calling]> => {
    if (who === 'nobody') return [who, calling(http.url, {})];
    const headers = await sessionFor(world, people[who]);
    secrets.push(headers.cookie.slice(headers.cookie.indexOf('=') + 1));
    return [who, calling(http.url, headers)];
  };
  const scoped = async (scope: (typeof SCOPES)[number]): Promise<[string, Calling]> => {
    const headers = await tokenFor(world, people['service-manager'], [scope]);
    secrets.push(headers.authorization.slice('Bearer '.length));
    return [scope, calling(http.url, headers)];
  };
  const as = Object.fromEntries(await Promise.all(CALLERS.map(signedIn))) as Record<Who, Calling>;
  const withScope = Object.fromEntries(await Promise.all(SCOPES.map(scoped)));
  return {
    world,
    http,
    people,
    requests,
    things,
    works,
    documents,
    office,
    entries,
    as,
    withScope,
    secrets,
    uuid: (who) => people[who].person,
    async close() {
      await http.close();
      await world.close();
    },
  };
}

/** As it is by now. */
async function asItIs({ store }: World, subject: RequestSubject): Promise<RequestSubject> {
  const row = await findRequest(store.read, { uuid: subject.uuid });
  return { ...subject, version: row?.version ?? 0 };
}
