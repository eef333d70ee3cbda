import { ActionIcon, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { GRANT_AREAS } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { JsonObject } from '../../model/json.ts';
import type { EditorProps } from '../editor-props.ts';
import { PickMany } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { changeObjectAt } from '../shape/change-at.ts';
import { toggled } from '../shape/lists.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { listAt, textAt, textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { areaOf, AREAS, isGrant, withArea } from './grants.ts';

export interface GrantFormProps extends EditorProps {
  readonly index: number;
  readonly sentence: string;
  readonly onRemove: () => void;
}

/** One grant: on what, what, where, and which fields it does not show; read as a sentence above. */
export function GrantForm({ value, index, sentence, readOnly, edit, problems, onRemove }: GrantFormProps) {
  const { t } = useWords('editors');
  const { choices } = usePack();
  const grant = listAt(value, 'grants')[index];
  const on = areaOf(grant);
  const change = (to: (grant: JsonObject) => JsonObject): void =>
    edit((role) => changeObjectAt(role, ['grants', index], to));
  const rights: readonly string[] = on === null ? [] : GRANT_AREAS[on].may;
  const may = textsAt(grant, 'may');
  const strange = may.filter((right) => !rights.includes(right));
  const where = textAt(grant, 'where');
  const places: readonly string[] = on === null ? [] : GRANT_AREAS[on].where;

  return (
    <Stack gap="sm" py={4} data-part={`/grants/${index}`}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Text fw={500} flex={1}>
          {sentence}
        </Text>
        {!readOnly && (
          <ActionIcon aria-label={t('row.remove', { what: sentence })} title={t('role.removeGrant')} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      {isGrant(grant) && (
        <>
          <Group gap="md" align="flex-end">
            <Select
              size="sm"
              label={t('role.onLabel')}
              data={AREAS.map((area) => ({ value: area, label: t(`role.areas.${area}`) }))}
              value={on}
              allowDeselect={false}
              readOnly={readOnly}
              onChange={(area) => area !== null && change((each) => withArea(each, area))}
            />
            <Select
              size="sm"
              label={t('role.whereLabel')}
              data={[...places, ...(places.includes(where) || where === '' ? [] : [where])].map((place) => ({
                value: place,
                label: t(`role.places.${place}`),
              }))}
              value={where === '' ? null : where}
              allowDeselect={false}
              readOnly={readOnly || places.length < 2}
              onChange={(place) => place !== null && change((each) => ({ ...each, where: place }))}
            />
          </Group>
          <Checkbox.Group label={t('role.mayLabel')} value={[...may]}>
            <Group gap="md" mt={4}>
              {[...rights, ...strange].map((right) => (
                <Checkbox
                  key={right}
                  size="sm"
                  value={right}
                  label={t(`role.rights.${right}`)}
                  disabled={readOnly || (may.length === 1 && may[0] === right)}
                  onChange={() => change((each) => ({ ...each, may: toggled(textsAt(each, 'may'), right, rights) }))}
                />
              ))}
            </Group>
          </Checkbox.Group>
          {(on === 'request' || grant.hide !== undefined) && (
            <PickMany
              label={t('role.hide')}
              hint={t('role.hideHint')}
              choices={choices.field ?? []}
              values={textsAt(grant, 'hide')}
              readOnly={readOnly}
              onChange={(ids) =>
                change((each) => withMember(each, 'hide', ids.length === 0 ? undefined : ids, ORDERS.grant))
              }
            />
          )}
        </>
      )}
      <RowProblems problems={problems} under={`/grants/${index}`} />
    </Stack>
  );
}
