import { Anchor, Button, Chip, Modal, Select, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Invited, PersonItem } from '../../../ui/api/index.ts';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { usePageCommands } from '../../../ui/keys/page-commands.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { AdminLayout } from '../AdminLayout.tsx';
import styles from '../admin.module.css';
import { type Column, List } from '../List.tsx';
import { Secret } from '../Secret.tsx';
import { Invite } from './Invite.tsx';
import { matching, type PeopleFilter } from './matching.ts';
import { useEveryone } from './use-everyone.ts';

const SHOWN = 200;
const NO_FILTER: PeopleFilter = { typed: '', kind: null, role: null, group: null };

/** Everybody who works here and at the clients: found, invited. */
export function PeoplePage() {
  const { t } = useWords('admin');
  const me = useMe();
  const manages = me.may.people === 'manage';
  const [params] = useSearchParams();
  const [filter, setFilter] = useState(() => ({ ...NO_FILTER, role: params.get('role') }));
  const [away, setAway] = useState(false);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const narrow = (part: Partial<PeopleFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const box = useRef<HTMLInputElement>(null);
  usePageCommands([
    { id: 'people.search', label: t('people.search'), keys: '/', run: () => box.current?.focus() },
    ...(manages ? [{ id: 'people.invite', label: t('people.invite'), keys: 'n', run: () => setInviting(true) }] : []),
  ]);
  return (
    <AdminLayout
      place="people"
      head={
        <>
          <TextInput
            ref={box}
            className={styles.narrow ?? ''}
            type="search"
            size="xs"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={filter.typed}
            onChange={({ currentTarget: { value } }) => narrow({ typed: value })}
          />
          <Narrow filter={filter} narrow={narrow} />
          <Chip size="xs" checked={away} onChange={setAway}>
            {t('people.away')}
          </Chip>
          {manages && (
            <Button
              size="xs"
              className={styles.last ?? ''}
              leftSection={<IconUserPlus size={14} aria-hidden />}
              onClick={() => setInviting(true)}
            >
              {t('people.invite')}
            </Button>
          )}
        </>
      }
    >
      {invited !== null && (
        <Secret
          title={t('people.invited')}
          text={t(invited.mailed ? 'people.linkMailed' : 'people.linkNotMailed')}
          secret={invited.invitation.url}
          close={() => setInvited(null)}
        />
      )}
      <Found filter={filter} away={away} widen={() => setFilter(NO_FILTER)} />
      <Modal
        opened={inviting}
        onClose={() => setInviting(false)}
        title={t('people.invite')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Invite
          close={() => setInviting(false)}
          invited={(answer) => {
            setInviting(false);
            setInvited(answer);
          }}
        />
      </Modal>
    </AdminLayout>
  );
}

interface NarrowProps {
  readonly filter: PeopleFilter;
  readonly narrow: (part: Partial<PeopleFilter>) => void;
}

function Narrow({ filter, narrow }: NarrowProps) {
  const { t, title } = useWords('admin');
  const roles = useRead('listRoles', {}, { about: 'definitions' });
  const groups = useRead('listGroups', {}, { about: 'people' });
  const choices = {
    kind: (['staff', 'client'] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
    role: (roles.data?.items ?? []).map(({ id, title: name }) => ({ value: id, label: title(name) })),
    group: (groups.data?.items ?? []).map(({ code, title: name }) => ({ value: code, label: title(name) || code })),
  };
  return (['kind', 'role', 'group'] as const).map((name) => (
    <Select
      key={name}
      className={styles.narrow ?? ''}
      size="xs"
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      aria-label={t(`people.by.${name}`)}
      placeholder={t(`people.by.${name}`)}
      data={choices[name]}
      value={filter[name]}
      onChange={(value) => narrow({ [name]: value })}
    />
  ));
}

interface FoundProps {
  readonly filter: PeopleFilter;
  /** Those who were deactivated. */
  readonly away: boolean;
  readonly widen: () => void;
}

function Found({ filter, away, widen }: FoundProps) {
  const { t, title, list } = useWords('admin');
  const people = useEveryone(true, !away);
  const [limit, setLimit] = useState(SHOWN);
  if (people.error !== null) return <Failed error={people.error} retry={() => void people.refetch()} />;
  if (people.data === undefined) return <Loading rows={8} />;
  const found = matching(people.data, filter);
  if (away && people.data.length === 0) return <Empty title={t('people.nobodyAway')} text={t('people.awayText')} />;
  if (found.length === 0)
    return <Empty title={t('people.nobody')} action={<Button onClick={widen}>{t('people.widen')}</Button>} />;
  const columns: Column<PersonItem>[] = [
    {
      key: 'name',
      title: t('people.name'),
      cell: ({ uuid, name }) => (
        <Anchor component={Link} to={`/admin/people/${uuid}`}>
          {name}
        </Anchor>
      ),
    },
    { key: 'roles', title: t('people.roles'), cell: ({ roles }) => list(roles.map((each) => title(each.title))) },
    {
      key: 'groups',
      title: t('people.groups'),
      cell: ({ groups }) => list(groups.map((each) => title(each.title) || each.code)),
    },
    { key: 'client', title: t('people.client'), cell: ({ client }) => client?.name },
  ];
  return (
    <List
      label={t('places.people')}
      columns={columns}
      rows={found.slice(0, limit)}
      keyOf={({ uuid }) => uuid}
      more={found.length > limit ? () => setLimit(limit + SHOWN) : undefined}
    />
  );
}
