import type { WholeDocument } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './documents.module.css';
import { useNameDocument } from './use-name-document.ts';

/** The paper itself, where there is one and the browser shows PDFs; otherwise nothing: it can be saved all the same. */
export function PdfFrame({ document }: { readonly document: WholeDocument }) {
  const { t } = useWords('documents');
  const nameOf = useNameDocument();
  const { uuid, status, version, rendered, may } = document;
  const isThere = status === 'draft' || rendered;
  if (!navigator.pdfViewerEnabled || !may.print || !isThere) return null;
  return (
    <iframe
      // What a draft tells changes with it; a void one is marked.
      key={`${version} ${status}`}
      className={styles.paper}
      title={t('pdf.frame', { name: nameOf(document) })}
      src={`/api/v1/documents/${uuid}/pdf?inline=true#view=FitH`}
    />
  );
}
