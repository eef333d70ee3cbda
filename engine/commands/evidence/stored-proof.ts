import type { Picture } from '../../files/index.ts';
import type { Evidence } from '../../store/evidence.ts';
import type { CommandContext } from '../context.ts';
import type { EvidenceFile } from '../tick-item.ts';
import type { HowTaken } from './how-taken.ts';
import { storedPicture } from './stored-picture.ts';

/** A picture that is to prove an item. */
export interface Proof {
  readonly picture: Picture;
  readonly file: EvidenceFile;
  readonly taken: HowTaken;
}

const LONGEST_NAME = 200;

/** Stores the bytes of a proof and gives what its row says of it. */
export async function storedProof(
  ctx: CommandContext,
  { picture, file, taken }: Proof,
): Promise<Omit<Evidence, 'uuid' | 'requestId' | 'checklist' | 'item' | 'personId' | 'createdAt'>> {
  return {
    ...(await storedPicture(ctx, picture)),
    name: file.name.slice(0, LONGEST_NAME).toWellFormed(),
    latitude: file.latitude ?? null,
    longitude: file.longitude ?? null,
    takenAt: file.takenAt?.getTime() ?? null,
    accuracyM: file.accuracyM ?? null,
    distanceM: taken.distance,
    outside: taken.outside,
    signedBy: file.signedBy?.trim() ?? null,
    signerPosition: file.signerPosition?.trim() ?? null,
  };
}
