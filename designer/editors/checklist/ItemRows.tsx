import { useWords } from '../../../ui/i18n/index.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { FoldedRows } from '../parts/FoldedRows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemSummary } from './ItemSummary.tsx';
import { useItemKinds } from './use-item-kinds.ts';

/** The items of a checklist. */
export function ItemRows(props: EditorProps) {
  const { value, document } = props;
  const { t, language } = useWords('editors');
  const kinds = useItemKinds();
  const published = document.published?.value;
  const members = useMembers(props, { holder: value, key: 'items', order: ORDERS.checklist, published });
  return (
    <FoldedRows
      {...props}
      title={t('checklist.items')}
      hint={t('checklist.itemsHint')}
      members={members}
      pointer="/items"
      summary={(index) => <ItemSummary item={members.at(index) ?? {}} />}
      adder={(opens) => (
        <AddByTitle
          label={t('checklist.newItem')}
          button={t('checklist.addItem')}
          onAdd={(title) => {
            members.add({ id: freeId(title, members.ids), title: { [language]: title }, type: 'check' });
            opens();
          }}
        />
      )}
    >
      {(index) => <ItemForm {...props} members={members} index={index} kinds={kinds} />}
    </FoldedRows>
  );
}
