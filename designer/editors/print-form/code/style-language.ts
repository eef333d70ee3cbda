import { StreamLanguage } from '@codemirror/language';

interface State {
  within: 'selector' | 'name' | 'value' | 'comment';
  /** What the comment stands in. */
  around: 'selector' | 'name' | 'value';
  depth: number;
}

/** CSS, as far as colours need to know it. */
export const styleLanguage = StreamLanguage.define<State>({
  name: 'style',
  startState: () => ({ within: 'selector', around: 'selector', depth: 0 }),
  token(stream, state) {
    if (state.within === 'comment') {
      if (stream.match(/^.*?\*\//)) state.within = state.around;
      else stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.around = state.within;
      state.within = 'comment';
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.eat('{')) {
      state.depth += 1;
      state.within = 'name';
      return 'brace';
    }
    if (stream.eat('}')) {
      state.depth = Math.max(0, state.depth - 1);
      state.within = state.depth === 0 ? 'selector' : 'name';
      return 'brace';
    }
    if (stream.match(/^"[^"]*"?|^'[^']*'?/)) return 'string';
    if (state.within === 'value') {
      if (stream.eat(';')) {
        state.within = 'name';
        return 'punctuation';
      }
      if (stream.match(/^#[0-9a-fA-F]{3,8}\b|^-?\d+(?:\.\d+)?(?:[a-z]+|%)?/)) return 'number';
      if (stream.match(/^[\w-]+/)) return 'atom';
    } else if (state.within === 'name') {
      if (stream.eat(':')) {
        state.within = 'value';
        return 'punctuation';
      }
      if (stream.match(/^[\w-]+/)) return 'propertyName';
    } else if (stream.match(/^@[\w-]+/)) return 'keyword';
    else if (stream.match(/^\.[\w-]+/)) return 'className';
    else if (stream.match(/^[\w-]+/)) return 'tagName';
    stream.next();
    return 'punctuation';
  },
  languageData: { commentTokens: { block: { open: '/*', close: '*/' } } },
});
