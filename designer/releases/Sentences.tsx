import { useWords } from '../../ui/i18n/index.ts';

/** A new workflow has hundreds. */
const FIRST = 30;

/** Sentences one below the other; of many the first ones, and the rest on a wish. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useWords('releases');
  const rest = sentences.slice(FIRST);
  return (
    <>
      <List sentences={sentences.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('differences.more', { count: rest.length })}</summary>
          <List sentences={rest} />
        </details>
      )}
    </>
  );
}

function List({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}
