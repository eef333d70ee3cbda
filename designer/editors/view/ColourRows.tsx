import { Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { viewFactTypes } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Loading, StatusDot } from '../../../ui/parts/index.ts';
import { keyText } from '../../workspace/document-state.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { EditorProps, HowToEdit } from '../editor-props.ts';
import { AddByTitle } from '../parts/AddByTitle.tsx';
import { FoldedRows } from '../parts/FoldedRows.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { useMembers } from '../parts/use-members.ts';
import { WordsInput } from '../parts/WordsInput.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { objectsAt, textAt } from '../shape/read.ts';
import { COLOURS } from '../statuses/colours.ts';
import { Swatch } from '../statuses/Swatch.tsx';
import { useFacts } from '../use-facts.ts';

const RuleEditor = lazy(async () => ({ default: (await import('../../rules/RuleEditor.tsx')).RuleEditor }));

/** The colours of rows, of which the first whose rule holds is shown. */
export function ColourRows(props: EditorProps) {
  const { value, document, readOnly, problems } = props;
  const { t, language } = useWords('editors');
  const { vocabulary } = useFacts();
  const members = useMembers(props, {
    holder: value,
    key: 'colours',
    order: ORDERS.view,
    optional: true,
    published: document.published?.value,
  });
  const set = (index: number, key: string, member: Json | undefined, how?: HowToEdit): void =>
    members.change(index, (colour) => withMember(colour, key, member, ORDERS.viewColour), how);
  const at = (index: number): JsonObject => members.at(index) ?? {};
  const name = (index: number): string => members.names[index] ?? '';
  return (
    <FoldedRows
      {...props}
      title={t('view.colours')}
      hint={t('view.coloursHint')}
      members={members}
      pointer="/colours"
      summary={(index) => <StatusDot colour={textAt(at(index), 'color')} size={14} />}
      adder={(opens) => (
        <AddByTitle
          label={t('view.newColour')}
          button={t('view.addColour')}
          onAdd={(title) => {
            // Without a rule yet: what the colour means, nobody but the author can say.
            members.add({ color: freeColour(value), title: { [language]: title } });
            opens();
          }}
        />
      )}
    >
      {(index) => (
        <>
          <Group gap="md" align="flex-end" wrap="nowrap">
            <Swatch
              colour={textAt(at(index), 'color')}
              title={name(index)}
              readOnly={readOnly}
              required
              onChange={(colour) => colour !== undefined && set(index, 'color', colour, { gesture: 'color' })}
            />
            <div style={{ flex: 1, minWidth: 0 }}>
              <WordsInput
                label={t('view.means')}
                of={at(index)}
                name="title"
                readOnly={readOnly}
                required
                onChange={(words, how) => set(index, 'title', words ?? {}, how)}
              />
            </div>
          </Group>
          <div>
            <Text fw={500}>{t('view.when')}</Text>
            <Suspense fallback={<Loading rows={2} />}>
              <RuleEditor
                rule={at(index).when}
                facts={vocabulary}
                narrow={viewFactTypes}
                readOnly={readOnly}
                place={`${keyText(document.key)} colours ${index} when`}
                onChange={(rule: Json | undefined) => set(index, 'when', rule, { gesture: 'when' })}
              />
            </Suspense>
          </div>
          <RowProblems problems={problems} under={`/colours/${index}`} />
        </>
      )}
    </FoldedRows>
  );
}

/** A colour that no other rule of the view has. */
function freeColour(view: Json): string {
  const taken = new Set(objectsAt(isObject(view) ? view : {}, 'colours').map(({ value }) => textAt(value, 'color')));
  return COLOURS.find((colour) => !taken.has(colour)) ?? '#ffd43b';
}
