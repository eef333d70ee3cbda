import { find, type Pack } from '../../../language/index.ts';
import type { StoredChecklist } from '../../request-record.ts';
import { answerOnPaper } from './answer-on-paper.ts';
import type { DataScene } from './build-data.ts';
import { partyOf } from './party.ts';
import { titleIn, typeTitle } from './paper-words.ts';
import type { ReadRequest } from './read-sources.ts';

/** What a paper tells of a request: the only one, or the first of several. */
export function requestParts(first: ReadRequest, scene: DataScene): Record<string, unknown> {
  const { own, pack, sources } = scene;
  const { row, site, contact, engineer, equipment } = first;
  const day = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    request: {
      number: row.number,
      title: row.subject,
      description: descriptionOf(first, pack),
      type: typeTitle(pack, row.type, own.language),
      createdAt: day(row.createdAt),
      closedAt: day(row.endedAt),
      priority: row.priority,
    },
    requests: sources.requests.map((each) => ({
      number: each.row.number,
      title: each.row.subject,
      site: each.site?.name,
      address: each.site?.address,
      createdAt: day(each.row.createdAt),
      closedAt: day(each.row.endedAt),
    })),
    site: site && { name: site.name, address: site.address, access: site.access, contact },
    equipment: equipment.map(({ name, serial, plate, model, softwareVersion, warranty, note }) => ({
      name,
      serial,
      plate,
      model: model?.name,
      softwareVersion,
      warranty,
      note,
    })),
    engineer: engineer && { name: engineer.name, post: engineer.position },
    checklists: checklistsOf(first, scene),
    photos: sources.requests.flatMap((each) => photosOf(each, scene)),
    signers: signersOf(scene),
    fields: row.fields,
  };
}

/** What is wrong in the words of who filed it, where the type of the request says in which field that is. */
function descriptionOf({ row }: ReadRequest, pack: Pack): unknown {
  const field = find(pack, 'request-type', row.type)?.descriptionField;
  return field === undefined ? undefined : row.fields[field];
}

function checklistsOf({ row }: ReadRequest, { workflowOf, own }: DataScene): object[] {
  const known = workflowOf(row).checklists;
  return Object.entries(row.checklists as Readonly<Record<string, StoredChecklist>>).map(([id, started]) => ({
    id,
    title: titleIn(known.get(id)?.title ?? { en: id, ru: id }, own.language),
    items: started.items.map((item) => {
      const value = started.values[item.id] ?? null;
      return {
        id: item.id,
        title: titleIn(item.title, own.language),
        value: answerOnPaper(item, value, own.language),
        done: value !== null && value !== false && value !== '',
      };
    }),
  }));
}

const MOST_PHOTOS = 60;

function photosOf({ row, evidence }: ReadRequest, { own, workflowOf }: DataScene): object[] {
  const known = workflowOf(row).checklists;
  return evidence
    .filter(({ type, signedBy }) => type.startsWith('image/') && signedBy === null)
    .slice(0, MOST_PHOTOS)
    .map((photo) => {
      const item = known.get(photo.checklist)?.items.find(({ id }) => id === photo.item);
      return {
        picture: photo.sha256,
        caption: item === undefined ? photo.name : titleIn(item.title, own.language),
        takenAt: new Date(photo.takenAt ?? photo.createdAt).toISOString(),
        latitude: photo.latitude,
        longitude: photo.longitude,
        distance: photo.distanceM,
        sha256: photo.originalHash ?? photo.sha256,
      };
    });
}

/** Who signs: as the form names the roles, by what the registers say of both sides. */
function signersOf({ form, sources, own }: DataScene): object[] {
  const seller = partyOf(sources.seller)?.['signer'] as Record<string, unknown> | undefined;
  const client = partyOf(sources.clientEntity)?.['signer'] as Record<string, unknown> | undefined;
  return (form.document?.signers ?? []).map(({ role, title, party }) => {
    const side = party ?? (role === 'seller' || role === 'client' ? role : undefined);
    const signer = side === 'seller' ? seller : side === 'client' ? client : undefined;
    return { role, title: titleIn(title, own.language), ...signer };
  });
}
