import { rename, rm } from 'node:fs/promises';

/**
 * Puts a folder that was built in the place of the one before, which stays beside it as `<place>-before`: a server that
 * runs meanwhile finds one of the two at every moment, and sends to pages that were opened before what is theirs.
 */
export async function putInPlace(fresh: string, place: string): Promise<void> {
  const before = `${place}-before`;
  const older = `${place}-older`;
  await rm(older, { recursive: true, force: true });
  await rename(before, older).catch(unlessMissing);
  await rename(place, before).catch(unlessMissing);
  await rename(fresh, place);
  await rm(older, { recursive: true, force: true });
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
