import { Button, Table, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import type { Names } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { elementTitle } from './element-title.ts';
import { exampleRows } from './example-rows.ts';
import type { PlacedProblem } from './groups-of.ts';
import type { PlacedDefinition } from './place.ts';
import styles from './problems.module.css';

interface ProblemRowProps {
  readonly placed: PlacedProblem;
  readonly definition: PlacedDefinition | null;
  readonly names: Names;
  /** The Tab key stops here. */
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onJump: () => void;
}

/** One problem: what is wrong, where, and what to do; the request that shows it on demand. */
export function ProblemRow({ placed, definition, names, active, onFocus, onJump }: ProblemRowProps) {
  const { t, language } = useWords('problems');
  const { problem, place } = placed;
  const { message, remedy } = sayProblem(problem, language);
  const Icon = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  const where = useWhere(placed, definition);
  const content = (
    <>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.sentence}>
        <span className="said">{t(`severity.${problem.severity}`)} </span>
        {message}
        {where !== '' && <span className={styles.where}>{where}</span>}
        <span className={styles.remedy}>{remedy}</span>
      </span>
    </>
  );
  return (
    <li data-severity={problem.severity} className={styles.row}>
      {place === null ? (
        <div className={styles.problem}>{content}</div>
      ) : (
        <UnstyledButton
          className={styles.problem}
          data-row={placed.key}
          tabIndex={active ? 0 : -1}
          onFocus={onFocus}
          onClick={onJump}
        >
          {content}
        </UnstyledButton>
      )}
      <Example example={problem.example} names={names} workflow={workflowOf(placed, definition)} />
    </li>
  );
}

/** "Transition Accept", unless the sentence names it by the only name that it has. */
function useWhere({ place, problem }: PlacedProblem, definition: PlacedDefinition | null): string {
  const { t, title } = useWords('problems');
  const element = place?.element;
  if (element === undefined) return '';
  const own = title(elementTitle(definition?.value, element));
  const isNumber = /^\d+$/.test(element.id);
  if (own === '' && !isNumber && problem.message.includes(`"${element.id}"`)) return '';
  return t(`element.${element.type}`, { name: isNumber ? String(Number(element.id) + 1) : own || element.id });
}

/** The workflow that the problem is about; null when it is about no workflow. */
function workflowOf({ place }: PlacedProblem, definition: PlacedDefinition | null): string | null {
  if (place?.kind === 'workflow') return place.id;
  const value = place?.kind === 'workflow-overlay' ? (definition?.value as Json | undefined) : undefined;
  return isObject(value) && typeof value.base === 'string' ? value.base : null;
}

interface ExampleProps {
  readonly example: unknown;
  readonly names: Names;
  readonly workflow: string | null;
}

function Example({ example, names, workflow }: ExampleProps) {
  const { t, language } = useWords('problems');
  const [open, setOpen] = useState(false);
  const id = useId();
  const rows = exampleRows(example, names, language);
  if (rows.length === 0) return null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.example}>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Chevron size={14} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('example')}
      </Button>
      {open && workflow !== null && (
        <Link to={`/try/${encodeURIComponent(workflow)}?example=${encodeURIComponent(JSON.stringify(example))}`}>
          {t('tryExample')}
        </Link>
      )}
      {open && (
        <Table id={id} className={styles.facts} verticalSpacing={2} withTableBorder={false}>
          <Table.Tbody>
            {rows.map(({ path, fact, value }) => (
              <Table.Tr key={path}>
                <Table.Th scope="row">{fact}</Table.Th>
                <Table.Td>{value ?? <span className={styles.unset}>{t('notSet')}</span>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
