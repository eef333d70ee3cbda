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
import { textAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { FieldForm } from './FieldForm.tsx';

/** The fields: a line each; one at a time is open to be edited. */
export function FieldRows(props: EditorProps) {
  const { value, readOnly, problems, document, focus } = props;
  const { t, language } = useWords('editors');
  const { choices } = usePack();
  const members = useMembers(props, {
    holder: value,
    key: 'fields',
    order: ORDERS.fields,
    published: document.published?.value,
  });
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const wanted = focus === null ? null : indexAfter(focus.path, '/fields');
    if (wanted !== null) setOpen(wanted);
  }, [focus]);
  const move = (from: number, to: number): void => {
    members.move(from, to);
    setOpen(null);
  };
  const summary = (index: number): string => {
    const type = textAt(members.at(index) ?? undefined, 'type');
    return type === '' ? '' : t(`fields.types.${type}`);
  };
  return (
    <Part title={t('fields.fields')} hint={t('fields.fieldsHint')}>
      <Rows label={t('fields.fields')} names={members.names} {...(readOnly ? {} : { onMove: move })}>
        {(index) => (
          <FoldedRow
            members={members}
            index={index}
            readOnly={readOnly}
            open={open === index}
            onOpen={(wanted) => setOpen(wanted ? index : null)}
            problems={problems}
            pointer={`/fields/${index}`}
            summary={summary(index)}
          >
            <FieldForm {...props} members={members} index={index} />
          </FoldedRow>
        )}
      </Rows>
      {!readOnly && (
        <AddByTitle
          label={t('fields.newField')}
          button={t('fields.addField')}
          onAdd={(title) => {
            // A field's id is unique in the whole pack: rules and texts know it by that alone.
            const taken = new Set([...(choices.field ?? []).map(({ id }) => id), ...members.ids]);
            members.add({ id: freeId(title, taken), title: { [language]: title }, type: 'text' });
            setOpen(members.names.length);
          }}
        />
      )}
    </Part>
  );
}
