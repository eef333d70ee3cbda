import { expect } from 'chai';
import { isPress, type Press, sayKeys } from '../../../ui/keys/keys.ts';

const press = (key: string, code: string, held = ''): Press => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('keys of commands', () => {
  it('letters count by their place, whatever the layout', () => {
    expect(isPress('mod+z', press('z', 'KeyZ', 'ctrl'))).to.equal(true);
    expect(isPress('mod+z', press('я', 'KeyZ', 'ctrl'))).to.equal(true);
    expect(isPress('mod+z', press('z', 'KeyZ', 'meta'))).to.equal(true);
    expect(isPress('mod+shift+z', press('Я', 'KeyZ', 'ctrl shift'))).to.equal(true);
    expect(isPress('n', press('т', 'KeyN'))).to.equal(true);
  });

  it('refuses keys that are held besides, and those that are not', () => {
    expect(isPress('mod+z', press('Z', 'KeyZ', 'ctrl shift'))).to.equal(false);
    expect(isPress('mod+z', press('z', 'KeyZ'))).to.equal(false);
    expect(isPress('n', press('n', 'KeyN', 'ctrl'))).to.equal(false);
    expect(isPress('n', press('n', 'KeyN', 'alt'))).to.equal(false);
    expect(isPress('Delete', press('Delete', 'Delete', 'shift'))).to.equal(false);
    expect(isPress('z', press('y', 'KeyY'))).to.equal(false);
  });

  it('a sign counts as what it writes, with or without Shift', () => {
    expect(isPress('?', press('?', 'Slash', 'shift'))).to.equal(true);
    expect(isPress('?', press('?', 'Digit7', 'shift'))).to.equal(true);
    expect(isPress('mod++', press('+', 'Equal', 'ctrl shift'))).to.equal(true);
    expect(isPress('1', press('1', 'Numpad1'))).to.equal(true);
    expect(isPress('?', press('/', 'Slash'))).to.equal(false);
  });

  it('are written as on the keyboard', () => {
    expect(sayKeys('mod+shift+z', false)).to.equal('Ctrl+Shift+Z');
    expect(sayKeys('mod+shift+z', true)).to.equal('⇧⌘Z');
    expect(sayKeys('Delete', false)).to.equal('Del');
    expect(sayKeys('alt+ArrowUp', false)).to.equal('Alt+↑');
    expect(sayKeys('mod++', false)).to.equal('Ctrl++');
  });
});
