import {
  type Icon,
  IconAlertTriangle,
  IconHistory,
  IconHome,
  IconPackageExport,
  IconPencil,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { type Kind, KINDS } from '../../engine/language/kinds.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useProblemList } from '../problems/use-problems.ts';
import { isObject } from '../model/json.ts';
import { type DocumentState, keyText } from '../workspace/document-state.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { NavigationLink } from './NavigationLink.tsx';
import { documentAt, pathOf } from './place.ts';
import { PublishLink } from './PublishLink.tsx';
import { countByFile, NO_PROBLEMS, type ProblemCount, together } from './problem-counts.ts';
import { titleOf } from './title-of.ts';
import styles from './frame.module.css';

/** Kinds that have places of their own in the list. */
const ELSEWHERE: readonly Kind[] = ['pack', 'workflow', 'workflow-overlay'];

interface Page {
  readonly to: string;
  readonly page: string;
  readonly icon: Icon;
}

/** Pages beside the definitions. */
const PAGES: readonly Page[] = [
  { to: '/try', page: 'try', icon: IconPlayerPlay },
  { to: '/releases', page: 'releases', icon: IconHistory },
  { to: '/packs', page: 'packs', icon: IconPackageExport },
];

/** Where one can go. */
export function Navigation() {
  const { t } = useWords('shell');
  const { pathname } = useLocation();
  const all = useDocuments();
  const counts = useProblemCounts();
  const drafts = all.filter(({ drafted }) => drafted).length;
  return (
    <nav aria-label={t('navigation.label')}>
      <PublishLink drafts={drafts} />
      <NavigationLink to="/" icon={IconHome} text={t('pages.overview')} current={pathname === '/'} />
      <NavigationLink
        to="/drafts"
        icon={IconPencil}
        text={t('pages.drafts')}
        count={drafts}
        current={pathname === '/drafts'}
      />
      <NavigationLink
        to="/problems"
        icon={IconAlertTriangle}
        text={t('pages.problems')}
        problems={together([...counts.values()])}
        current={pathname === '/problems'}
      />
      {PAGES.map(({ to, page, icon }) => (
        <NavigationLink key={to} to={to} icon={icon} text={t(`pages.${page}`)} current={pathname.startsWith(to)} />
      ))}
      <Workflows />
      <Kinds all={all} />
    </nav>
  );
}

function Workflows() {
  const { t, title } = useWords('shell');
  const { pathname, search } = useLocation();
  const here = documentAt(pathname, search);
  const workflows = useDocuments('workflow');
  const overlays = useDocuments('workflow-overlay');
  const counts = useProblemCounts();
  const link = (held: DocumentState, to: string, inner = false) => (
    <NavigationLink
      key={keyText(held.key)}
      to={to}
      text={titleOf(held, title)}
      drafted={held.drafted}
      gone={held.value === null}
      problems={counts.get(held.file)}
      inner={inner}
      current={here !== null && keyText(here) === keyText(held.key)}
    />
  );
  return (
    <>
      <div className={styles.group}>{t('kinds.workflow')}</div>
      {workflows.map((workflow) => [
        link(workflow, pathOf(workflow.key)),
        ...overlays
          .filter((overlay) => baseOf(overlay) === workflow.key.id)
          .map((overlay) =>
            link(overlay, `${pathOf(workflow.key)}?overlay=${encodeURIComponent(overlay.key.id)}`, true),
          ),
      ])}
    </>
  );
}

function Kinds({ all }: { readonly all: readonly DocumentState[] }) {
  const { t } = useWords('shell');
  const { pathname } = useLocation();
  const counts = useProblemCounts();
  return (
    <>
      <div className={styles.group}>{t('navigation.kinds')}</div>
      {KINDS.filter((kind) => !ELSEWHERE.includes(kind)).map((kind) => {
        const ofKind = all.filter(({ key }) => key.kind === kind);
        return (
          <NavigationLink
            key={kind}
            to={`/${kind}`}
            text={t(`kinds.${kind}`)}
            problems={together(ofKind.map(({ file }) => counts.get(file) ?? NO_PROBLEMS))}
            count={ofKind.length}
            drafted={ofKind.some(({ drafted }) => drafted)}
            current={pathname === `/${kind}` || pathname.startsWith(`/${kind}/`)}
          />
        );
      })}
    </>
  );
}

function useProblemCounts(): ReadonlyMap<string, ProblemCount> {
  const problems = useProblemList();
  return useMemo(() => countByFile(problems), [problems]);
}

/** The workflow that an overlay lies on. */
function baseOf({ value, published }: DocumentState): unknown {
  const overlay = value ?? published?.value;
  return isObject(overlay) ? overlay['base'] : undefined;
}
