import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, isNamed, keyOf, type Named, nameOf, valueOf } from '../entry.ts';
import { EntriesOf } from './EntriesOf.tsx';
import { Extensions } from './Extensions.tsx';
import { Periods } from './Periods.tsx';
import { RequestsOf } from './RequestsOf.tsx';
import { SiteContacts } from './SiteContacts.tsx';
import { Covered } from './Covered.tsx';
import { MachineHistory } from './MachineHistory.tsx';

interface SectionsProps {
  readonly kind: RegisterKind;
  readonly entry: Entry;
  readonly canManage: boolean;
}

/** What hangs on an entry: of a client its sites, people, contracts, machines and requests, and so on. */
export function Sections({ kind, entry, canManage }: SectionsProps) {
  const { t } = useWords('registers');
  const self: Named = { uuid: entry.uuid, name: nameOf(kind, entry) };
  const preset = (more: Readonly<Record<string, Named | null>>) => (canManage && entry.active ? more : null);
  const owner = valueOf(entry, 'client');
  const client = isNamed(owner) ? owner : null;
  switch (kind) {
    case 'client': {
      const code = keyOf(kind, entry);
      const query = { client: code };
      const all = `client=${encodeURIComponent(code)}`;
      return (
        <>
          <RequestsOf query={{ client: code }} />
          <EntriesOf kind="contract" query={query} all={all} preset={preset({ client: self })} />
          <EntriesOf kind="legal-entity" query={query} all={all} preset={preset({ client: self })} />
          <EntriesOf kind="site" query={query} all={all} preset={preset({ client: self })} />
          <EntriesOf kind="contact" query={query} all={all} preset={preset({ client: self })} />
          <EntriesOf kind="equipment" query={query} all={all} preset={preset({ client: self })} />
        </>
      );
    }
    case 'site':
      return (
        <>
          <SiteContacts entry={entry} />
          <EntriesOf
            kind="equipment"
            query={{ site: entry.uuid }}
            all={`site=${entry.uuid}`}
            preset={preset({ client, site: self })}
          />
        </>
      );
    case 'contract':
      return (
        <>
          <Periods entry={entry} canManage={canManage} />
          <Covered entry={entry} canManage={canManage} client={client} />
        </>
      );
    case 'equipment-model': {
      const code = keyOf(kind, entry);
      return (
        <EntriesOf
          kind="equipment"
          query={{ model: code }}
          all={`model=${encodeURIComponent(code)}`}
          preset={preset({ model: self })}
        />
      );
    }
    case 'equipment':
      return (
        <>
          <MachineHistory entry={entry} />
          <Extensions entry={entry} canManage={canManage} />
          <EntriesOf
            kind="equipment"
            title={t('card.inside')}
            query={{ parent: entry.uuid }}
            preset={preset({ client, parent: self })}
          />
        </>
      );
    case 'contact':
    case 'legal-entity':
      return null;
  }
}
