import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { RuleError, sayRule } from '../../engine/language/index.ts';
import { sayMoney } from '../../ui/fields-form/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import type { Json } from '../model/json.ts';
import type { FactKinds } from './fact-kinds.ts';
import type { FactNames } from './fact-names.ts';
import styles from './rules.module.css';

interface RuleReadingProps {
  readonly rule: Json | undefined;
  readonly kinds: FactKinds;
  readonly names: FactNames;
}

/** What the rule says, in a sentence; nothing for a rule that cannot be read. */
export function RuleReading({ rule, kinds, names }: RuleReadingProps) {
  const { t, language } = useWords('rules');
  const sentence = useMemo(() => {
    if (rule === undefined) return t('none');
    try {
      return sayRule(rule, names.fact, language, {
        types: kinds,
        valueName: (path, value) => {
          const money = kinds.get(path)?.money;
          if (typeof value === 'number') return money === undefined ? undefined : sayMoney(value, money, language);
          return typeof value === 'string' ? titleOf(names, path, value) : undefined;
        },
      });
    } catch (error) {
      if (error instanceof RuleError) return '';
      throw error;
    }
  }, [rule, kinds, names, language, t]);
  return (
    <Text size="sm" className={styles.reading} role="status" aria-label={t('reading')}>
      {sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}
    </Text>
  );
}

function titleOf(names: FactNames, path: string, value: string): string | undefined {
  const title = names.value(path, value);
  return title === value ? undefined : title;
}
