import { expect } from 'chai';
import { documentAt, pathOf } from '../../../designer/shell/place.ts';

describe('addresses of the designer', () => {
  it('a page knows the definition that it edits', () => {
    expect(documentAt('/workflow/repair', '')).to.deep.equal({ kind: 'workflow', id: 'repair' });
    expect(documentAt('/workflow/repair', '?overlay=vip-club&view=json')).to.deep.equal({
      kind: 'workflow-overlay',
      id: 'vip-club',
    });
    expect(documentAt('/role/desk/', '?overlay=vip-club')).to.deep.equal({ kind: 'role', id: 'desk' });
  });

  it('pages that edit none say so', () => {
    for (const path of [
      '/',
      '/drafts',
      '/role',
      '/try/repair',
      '/clients/repair',
      '/nothing/desk',
      '/role/desk/more',
    ]) {
      expect(documentAt(path, ''), path).to.equal(null);
    }
  });

  it('an address that was written leads back to the definition', () => {
    for (const id of ['desk', 'a b', 'я/1']) {
      const key = { kind: 'checklist', id } as const;
      expect(documentAt(pathOf(key), '')).to.deep.equal(key);
    }
    expect(pathOf({ kind: 'workflow', id: 'repair' }, 'line-1')).to.equal('/workflow/repair?element=line-1');
  });
});
