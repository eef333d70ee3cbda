import { useWords } from '../../../ui/i18n/index.ts';
import { freeId } from '../../model/new-ids.ts';
import type { EditorProps } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { MemberRow } from '../parts/MemberRow.tsx';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { useMembers } from '../parts/use-members.ts';
import { ORDERS } from '../shape/orders.ts';
import { textAt } from '../shape/read.ts';

/** The stages, which clients see in stead of statuses. */
export function StageRows(props: EditorProps & { readonly uses: ReadonlyMap<string, number> }) {
  const { value, readOnly, problems, document, uses } = props;
  const { t, language } = useWords('editors');
  const members = useMembers(props, {
    holder: value,
    key: 'stages',
    order: ORDERS.statuses,
    optional: true,
    published: document.published?.value,
  });
  return (
    <Part title={t('statuses.stages')} hint={t('statuses.stagesHint')}>
      {members.names.length > 0 && (
        <Rows label={t('statuses.stages')} names={members.names} {...(readOnly ? {} : { onMove: members.move })}>
          {(index) => (
            <MemberRow
              members={members}
              index={index}
              pointer={`/stages/${index}`}
              order={ORDERS.option}
              readOnly={readOnly}
              uses={t('statuses.uses', { count: uses.get(textAt(members.at(index) ?? undefined, 'id')) ?? 0 })}
              below={<RowProblems problems={problems} under={`/stages/${index}`} />}
            />
          )}
        </Rows>
      )}
      {!readOnly && (
        <AddByTitle
          label={t('statuses.newStage')}
          button={t('statuses.addStage')}
          onAdd={(title) => members.add({ id: freeId(title, members.ids), title: { [language]: title } })}
        />
      )}
    </Part>
  );
}
