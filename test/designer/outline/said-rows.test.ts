import { expect } from 'chai';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { OutlineCells } from '../../../designer/outline/cells-of.ts';
import { rowsOf } from '../../../designer/outline/rows-of.ts';
import { SaidRows, saidColumns } from '../../../designer/outline/said-rows.ts';
import { smallWorkflow } from '../model/small-workflow.ts';

const view = viewOfWorkflow(smallWorkflow());
const rows = rowsOf(view);
const NONE: OutlineCells = { title: '', color: null, trigger: '', target: '', roles: '', rule: '', checklists: '' };

function said(): { words: SaidRows; asked: string[] } {
  const asked: string[] = [];
  const words = new SaidRows(rows, ({ id }) => {
    asked.push(id);
    return { ...NONE, title: `Title of ${id}`, roles: 'Boss' };
  });
  return { words, asked };
}

describe('what rows say', () => {
  it('is put into words once, when somebody looks', () => {
    const { words, asked } = said();
    expect(asked).to.deep.equal([]);
    expect(words.at(2).title).to.equal(`Title of ${rows[2]?.id}`);
    expect(words.at(2)).to.equal(words.at(2));
    expect(asked).to.deep.equal([rows[2]?.id]);
  });

  it('is looked through for words in all rows, drawn or not', () => {
    const { words } = said();
    expect(words.titles()).to.have.length(rows.length);
    expect(words.texts().at(-1)).to.contain('Boss').and.contain(rows.at(-1)?.id);
  });
});

describe('the columns of an outline', () => {
  it('that have nothing to say are not there', () => {
    expect([...saidColumns(view, null, new Map())]).to.deep.equal([]);
    expect([...saidColumns(view, new Map([['new', 0]]), new Map())]).to.deep.equal([]);
  });

  it('come with the first that has something to say, on a state or on a transition', () => {
    const onState = { do: 'set-state', id: 'new', path: 'meta/checklists', value: ['a'] } as const;
    const onWay = { do: 'set-transition', id: 'agree', path: 'meta/required', value: { checklists: ['a'] } } as const;
    for (const command of [onState, onWay]) {
      const after = viewOfWorkflow(applyCommand(smallWorkflow(), command));
      expect([...saidColumns(after, null, new Map())], command.do).to.deep.equal(['checklists']);
    }
    expect([...saidColumns(view, new Map([['new', 3]]), new Map([['new', []]]))]).to.deep.equal([
      'requests',
      'problems',
    ]);
  });
});
