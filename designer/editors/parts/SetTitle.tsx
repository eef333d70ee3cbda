import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { withMember } from '../shape/members.ts';
import { RowProblems } from './RowProblems.tsx';
import { WordsInput } from './WordsInput.tsx';

/** The title of the definition itself. */
export function SetTitle({
  value,
  edit,
  readOnly,
  problems,
  order,
}: EditorProps & { readonly order: readonly string[] }) {
  const { t } = useWords('editors');
  return (
    <div data-part="/title">
      <WordsInput
        label={t('title')}
        of={value}
        name="title"
        readOnly={readOnly}
        required
        onChange={(words, how) => edit((definition) => withMember(definition, 'title', words ?? {}, order), how)}
      />
      <RowProblems problems={problems} under="/title" />
    </div>
  );
}
