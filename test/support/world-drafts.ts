import { type Publish, type Published, publish, saveDraft } from '../../engine/commands/index.ts';
import { kindOf } from '../../engine/language/kinds.ts';
import type { Kind } from '../../engine/language/kinds.ts';
import { currentRelease, releaseItems } from '../../engine/store/index.ts';
import type { Acting } from './people.ts';
import type { World } from './world.ts';
import type { Json } from './world-pack.ts';

/** What is published of a file of the pack. */
export async function publishedJson(world: World, file: string): Promise<Json> {
  const { read } = world.store;
  const items = await releaseItems(read, (await currentRelease(read))?.id ?? 0);
  const item = items.find((each) => each.file === file);
  if (item === undefined) throw new Error(`nothing is published as "${file}"`);
  return JSON.parse(item.body);
}

/** Saves a first draft of what is published in `file`, edited. */
export async function draftEdit(world: World, as: Acting, file: string, edit: (json: Json) => void): Promise<void> {
  const definition = await publishedJson(world, file);
  edit(definition);
  const kind = kindOf(definition.$schema) as Kind;
  await saveDraft(world.ctx, as, { kind, id: definition.id, definition, revision: 0 });
}

/** Drafts an edit of one file as a new chief and publishes it on top of the current release. */
export async function publishEdit(
  world: World,
  file: string,
  edit: (json: Json) => void,
  how: Partial<Publish> = {},
): Promise<Published> {
  const chief = await world.person({ roles: ['chief'] });
  await draftEdit(world, chief, file, edit);
  const release = await currentRelease(world.store.read);
  return publish(world.ctx, chief, { expectedRelease: release?.id ?? 0, note: 'edited', running: 'keep', ...how });
}
