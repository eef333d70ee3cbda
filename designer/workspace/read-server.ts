import { ApiError, type Client } from '../../ui/api/index.ts';
import { kindOf } from '../../engine/language/kinds.ts';
import type { Json } from '../model/json.ts';
import { isObject } from '../model/json.ts';
import { type DefinitionKey, keyText } from './document-state.ts';
import { type Published, type ServerDraft, tagOf } from './held-document.ts';
import { sha256 } from './sha256.ts';
import { textOf } from './text-of.ts';

/** What the workspace calls of the interface. */
export type DraftApi = Pick<Client, 'exportPack' | 'listDrafts' | 'getDraft' | 'saveDraft' | 'discardDraft'>;

export interface InForce {
  readonly key: DefinitionKey;
  readonly file: string;
  readonly published: Published;
}

export interface Draft {
  readonly key: DefinitionKey;
  readonly draft: ServerDraft;
}

/** The release in force; `known` are texts with their hashes that need not be computed again. */
export async function readRelease(
  api: DraftApi,
  known: ReadonlyMap<string, Published> = new Map(),
): Promise<{ release: number; items: InForce[] }> {
  const { release, files } = await api.exportPack();
  const items = Object.entries(files).flatMap(([file, written]): InForce[] => {
    const value = JSON.parse(written) as Json;
    if (!isObject(value)) return [];
    const kind = kindOf(value['$schema']);
    const { id } = value;
    if (kind === undefined || typeof id !== 'string') return [];
    const key = { kind, id };
    const text = textOf(value);
    const old = known.get(keyText(key));
    const same = old !== undefined && textOf(old.value) === text;
    return [{ key, file, published: same ? old : { hash: sha256(text), value } }];
  });
  return { release, items };
}

/** The person's drafts as far as they are news. */
export interface OwnDrafts {
  /** `kind/id` of all. */
  readonly all: ReadonlySet<string>;
  /** `kind/id` of those that lie on what is in force. */
  readonly current: ReadonlySet<string>;
  readonly changed: readonly Draft[];
}

/** The person's drafts, the texts of those that `has` has in another revision, as another draft, or not at all; null: he may have none. */
export async function readDrafts(
  api: DraftApi,
  has: (key: DefinitionKey) => string | undefined,
): Promise<OwnDrafts | null> {
  try {
    const { items } = await api.listDrafts();
    const all = new Set(items.map(keyText));
    const wanted = items.filter((item) => has(item) !== tagOf(item));
    const current = new Set(items.filter(({ baseMoved }) => !baseMoved).map(keyText));
    const read = await Promise.all(wanted.map(async ({ kind, id }) => readDraft(api, { kind, id })));
    return { all, current, changed: read.filter((each) => each !== null) };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'FORBIDDEN') return null;
    throw error;
  }
}

/** One draft of the person; null when there is none. */
export async function readDraft(api: DraftApi, key: DefinitionKey): Promise<Draft | null> {
  try {
    const { about, text, base } = await api.getDraft({ path: key });
    const published = base === null ? null : { hash: base.hash, value: JSON.parse(base.text) as Json };
    return {
      key,
      draft: { revision: about.revision, draft: about.draft, value: JSON.parse(text) as Json, base: published },
    };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'DRAFT_NOT_FOUND') return null;
    throw error;
  }
}
