import { useEffect, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { FoldedRow } from '../parts/FoldedRow.tsx';
import { Part } from '../parts/Part.tsx';
import { Rows } from '../parts/Rows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { indexAfter } from '../shape/problems-under.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemSummary } from './ItemSummary.tsx';
import { useItemKinds } from './use-item-kinds.ts';

/** The items of a checklist: a line each; one at a time is open to be edited. */
export function ItemRows(props: EditorProps) {
  const { value, readOnly, problems, document, focus } = props;
  const { t, language } = useWords('editors');
  const kinds = useItemKinds();
  const members = useMembers(props, {
    holder: value,
    key: 'items',
    order: ORDERS.checklist,
    published: document.published?.value,
  });
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const wanted = focus === null ? null : indexAfter(focus.path, '/items');
    if (wanted !== null) setOpen(wanted);
  }, [focus]);

  return (
    <Part title={t('checklist.items')} hint={t('checklist.itemsHint')}>
      <Rows
        label={t('checklist.items')}
        names={members.names}
        {...(readOnly
          ? {}
          : {
              onMove: (from: number, to: number) => {
                members.move(from, to);
                setOpen(null);
              },
            })}
      >
        {(index) => (
          <FoldedRow
            members={members}
            index={index}
            readOnly={readOnly}
            open={open === index}
            onOpen={(wanted) => setOpen(wanted ? index : null)}
            problems={problems}
            pointer={`/items/${index}`}
            summary={<ItemSummary item={members.at(index) ?? {}} />}
          >
            <ItemForm {...props} members={members} index={index} kinds={kinds} />
          </FoldedRow>
        )}
      </Rows>
      {!readOnly && (
        <AddByTitle
          label={t('checklist.newItem')}
          button={t('checklist.addItem')}
          onAdd={(title) => {
            members.add({ id: freeId(title, members.ids), title: { [language]: title }, type: 'check' });
            setOpen(members.names.length);
          }}
        />
      )}
    </Part>
  );
}
