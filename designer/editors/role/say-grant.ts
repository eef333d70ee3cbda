import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import { textAt, textsAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { areaOf } from './grants.ts';

/** Says a grant as a sentence: "May read and send events on requests of own group; hides Quote amount." */
export function useSayGrant(): (grant: Json | undefined) => string {
  const { t, list } = useWords('editors');
  const { choices } = usePack();
  return (grant) => {
    const on = areaOf(grant);
    const may = textsAt(grant, 'may');
    if (on === null || may.length === 0) return t('role.unfinished');
    const where = textAt(grant, 'where');
    const sentence = t('role.sentence', {
      may: list(may.map((right) => t(`role.does.${right}`, { defaultValue: right }))),
      on: t(`role.on.${on}.${where}`, { defaultValue: `${on} (${where})` }),
    });
    const hidden = textsAt(grant, 'hide').map((id) => choices.field?.find((field) => field.id === id)?.label ?? id);
    return hidden.length === 0 ? sentence : t('role.sentenceHides', { sentence, fields: list(hidden) });
  };
}
