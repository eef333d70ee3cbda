import type { App } from '../app.ts';
import { currentRelease } from '../store/index.ts';
import { schemaState } from '../store/operation/index.ts';

/** A database that takes longer is as good as none. */
const ANSWERS_WITHIN = 3000;

/** Says why no request should be sent to this process, in words; nothing when it is ready. */
export async function unreadiness(app: App, stopping: boolean): Promise<string[]> {
  if (stopping) return ['it is stopping'];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve(['the database does not answer']), ANSWERS_WITHIN);
  });
  try {
    return await Promise.race([late, look(app)]);
  } catch {
    return ['the database cannot be reached'];
  } finally {
    clearTimeout(timer);
  }
}

async function look({ store }: App): Promise<string[]> {
  const schema = await schemaState(store.read);
  if (schema !== 'ours') return [`the schema of the database is ${schema} than this program`];
  return (await currentRelease(store.read)) === undefined ? ['nothing is published yet'] : [];
}
