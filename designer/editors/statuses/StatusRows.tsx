import { Select } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { MemberRow } from '../parts/MemberRow.tsx';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textAt } from '../shape/read.ts';
import { nextColour } from './colours.ts';
import { Swatch } from './Swatch.tsx';

const CATEGORIES = ['new', 'active', 'waiting', 'done', 'cancelled'] as const;

/** The statuses themselves, one a line. */
export function StatusRows(props: EditorProps & { readonly uses: ReadonlyMap<string, number> }) {
  const { value, readOnly, problems, document, uses } = props;
  const { t, language } = useWords('editors');
  const members = useMembers(props, {
    holder: value,
    key: 'statuses',
    order: ORDERS.statuses,
    published: document.published?.value,
  });
  const set = (index: number, key: string, member: string | undefined, gesture?: string): void =>
    members.change(index, (status) => withMember(status, key, member, ORDERS.status), gesture ? { gesture } : {});

  return (
    <Part title={t('statuses.statuses')} hint={t('statuses.statusesHint')}>
      <Rows label={t('statuses.statuses')} names={members.names} {...(readOnly ? {} : { onMove: members.move })}>
        {(index) => {
          const status = members.at(index) ?? {};
          const category = textAt(status, 'category');
          return (
            <MemberRow
              members={members}
              index={index}
              pointer={`/statuses/${index}`}
              order={ORDERS.status}
              readOnly={readOnly}
              uses={t('statuses.uses', { count: uses.get(textAt(status, 'id')) ?? 0 })}
              below={<RowProblems problems={problems} under={`/statuses/${index}`} />}
              before={
                <Swatch
                  colour={textAt(status, 'color')}
                  title={members.names[index] ?? ''}
                  readOnly={readOnly}
                  onChange={(colour) => set(index, 'color', colour, 'color')}
                />
              }
              after={
                <Select
                  size="sm"
                  w={136}
                  aria-label={t('statuses.categoryOf', { what: members.names[index] ?? '' })}
                  title={t('statuses.categoryHint')}
                  data={CATEGORIES.map((each) => ({ value: each, label: t(`statuses.categories.${each}`) }))}
                  value={category === '' ? null : category}
                  allowDeselect={false}
                  readOnly={readOnly}
                  onChange={(chosen) => chosen !== null && set(index, 'category', chosen)}
                />
              }
            />
          );
        }}
      </Rows>
      {!readOnly && (
        <AddByTitle
          label={t('statuses.newStatus')}
          button={t('statuses.addStatus')}
          onAdd={(title) =>
            members.add({
              id: freeId(title, members.ids),
              title: { [language]: title },
              category: 'active',
              color: nextColour(value),
            })
          }
        />
      )}
    </Part>
  );
}
