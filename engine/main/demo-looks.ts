import { isReglamentError } from '../errors.ts';
import { type DemoLogin, getRequest, listRequests, type QueryContext } from '../queries/index.ts';

/**
 * Numbers of requests to look at, by the logins of those who cannot see `example`: the open one of theirs that changed
 * last. Who sees the example, or nothing at all, is not in it.
 */
export async function demoLooks(
  ctx: QueryContext,
  logins: readonly DemoLogin[],
  example: string | null,
): Promise<ReadonlyMap<string, string>> {
  const looks = new Map<string, string>();
  if (example === null) return looks;
  for (const { login, person } of logins) {
    if (await sees(ctx, person, example)) continue;
    const [other] = (await listRequests(ctx, { person }, { open: true, limit: 1 })).items;
    if (other !== undefined) looks.set(login, other.number);
  }
  return looks;
}

async function sees(ctx: QueryContext, person: string, number: string): Promise<boolean> {
  try {
    await getRequest(ctx, { person }, number);
    return true;
  } catch (error) {
    if (isReglamentError(error, 'REQUEST_NOT_FOUND')) return false;
    throw error;
  }
}
