import { useWords } from '../../../ui/i18n/index.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { FoldedRows } from '../parts/FoldedRows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { FieldForm } from './FieldForm.tsx';

/** The fields of a set. */
export function FieldRows(props: EditorProps) {
  const { value, document } = props;
  const { t, language } = useWords('editors');
  const { choices } = usePack();
  const published = document.published?.value;
  const members = useMembers(props, { holder: value, key: 'fields', order: ORDERS.fields, published });
  const typeOf = (index: number): string => textAt(members.at(index) ?? undefined, 'type');
  return (
    <FoldedRows
      {...props}
      title={t('fields.fields')}
      hint={t('fields.fieldsHint')}
      members={members}
      pointer="/fields"
      summary={(index) => (typeOf(index) === '' ? '' : t(`fields.types.${typeOf(index)}`))}
      adder={(opens) => (
        <AddByTitle
          label={t('fields.newField')}
          button={t('fields.addField')}
          onAdd={(title) => {
            // A field's id is unique in the whole pack: rules and texts know it by that alone.
            const taken = new Set([...(choices.field ?? []).map(({ id }) => id), ...members.ids]);
            members.add({ id: freeId(title, taken), title: { [language]: title }, type: 'text' });
            opens();
          }}
        />
      )}
    >
      {(index) => <FieldForm {...props} members={members} index={index} />}
    </FoldedRows>
  );
}
