import { List, Text } from '@mantine/core';
import type { Kind } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { nodeOf, partOf, propertyOf, schemaFor, type SchemaNode, titleOf } from '../../../ui/schema-form/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import { differencesOf, type Step, type ValueDifference } from './differences.ts';

const MOST = 50;
const LONGEST = 120;

export interface DifferenceListProps {
  readonly kind: Kind;
  readonly before: Json;
  readonly after: Json;
}

/** What differs, one sentence each. */
export function DifferenceList({ kind, before, after }: DifferenceListProps) {
  const { t, title, language } = useWords('editors');
  const all = differencesOf(before, after);

  const place = (where: readonly Step[]): string => {
    let node: SchemaNode | undefined = nodeOf(schemaFor(kind));
    const names = where.map((step) => {
      if ('entry' in step) {
        node = node === undefined ? undefined : partOf(node, 'items');
        return t('history.entry', { what: (isObject(step.value) ? title(step.value.title) : '') || step.entry });
      }
      node = node === undefined ? undefined : propertyOf(node, step.property);
      return node === undefined ? step.property : titleOf(node, step.property, language);
    });
    return names.join(' › ') || t('history.whole');
  };
  const show = (value: Json | undefined): string => {
    if (value === undefined || value === null) return t('history.nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const said =
      isObject(value) && title(value) !== '' ? title(value) : typeof value === 'string' ? value : JSON.stringify(value);
    return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
  };
  const sentence = (difference: ValueDifference): string =>
    t(`history.how.${difference.how}`, {
      where: place(difference.where),
      before: show(difference.before),
      after: show(difference.after),
    });

  return (
    <div>
      <List size="sm">
        {all.slice(0, MOST).map((difference, index) => (
          <List.Item key={index}>{sentence(difference)}</List.Item>
        ))}
      </List>
      {all.length > MOST && <Text c="dimmed">{t('history.more', { count: all.length - MOST })}</Text>}
    </div>
  );
}
