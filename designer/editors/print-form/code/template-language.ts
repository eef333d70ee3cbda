import { StreamLanguage, type StringStream } from '@codemirror/language';

interface State {
  /** What the next sign belongs to: text, a tag, a place for data, a comment. */
  within: 'text' | 'tag' | 'place' | 'note' | 'comment';
  /** What stands around the place. */
  around: 'text' | 'tag' | 'quotes';
}

/** HTML with places of Handlebars, as far as colours need to know it; line by line, so that it never waits. */
export const templateLanguage = StreamLanguage.define<State>({
  name: 'template',
  startState: () => ({ within: 'text', around: 'text' }),
  token(stream, state) {
    switch (state.within) {
      case 'note':
        return until(stream, /^.*?--~?\}\}/, () => (state.within = 'text'), 'comment');
      case 'comment':
        return until(stream, /^.*?-->/, () => (state.within = 'text'), 'comment');
      case 'place':
        return placeToken(stream, state);
      case 'tag':
        return tagToken(stream, state);
      case 'text':
        return textToken(stream, state);
    }
  },
  languageData: {
    commentTokens: { block: { open: '{{!--', close: '--}}' } },
    closeBrackets: { brackets: ['(', '[', '{', '"'] },
  },
});

function textToken(stream: StringStream, state: State): string | null {
  if (stream.match(/^\{\{~?!--/)) {
    state.within = 'note';
    return 'comment';
  }
  if (beginsPlace(stream, state, 'text')) return 'brace';
  if (stream.match('<!--')) {
    state.within = 'comment';
    return 'comment';
  }
  if (stream.match(/^<\/?[a-zA-Z][\w-]*/)) {
    state.within = 'tag';
    return 'tagName';
  }
  if (stream.match(/^&[#\w]+;/)) return 'character';
  stream.next();
  stream.eatWhile(/[^<{&]/);
  return null;
}

function tagToken(stream: StringStream, state: State): string | null {
  if (state.around === 'quotes') {
    if (beginsPlace(stream, state, 'quotes')) return 'brace';
    if (stream.eat('"')) state.around = 'tag';
    else stream.match(/^(?:[^"{]|\{(?!\{))+/);
    return 'string';
  }
  if (stream.match(/^\/?>/)) {
    state.within = 'text';
    return 'tagName';
  }
  if (beginsPlace(stream, state, 'tag')) return 'brace';
  if (stream.eat('"')) {
    state.around = 'quotes';
    return 'string';
  }
  if (stream.match(/^[\w:-]+/)) return 'attributeName';
  stream.next();
  return null;
}

function placeToken(stream: StringStream, state: State): string | null {
  if (stream.match(/^~?\}\}\}?/)) {
    state.within = state.around === 'text' ? 'text' : 'tag';
    return 'brace';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^"[^"]*"?|^'[^']*'?/)) return 'string';
  if (stream.match(/^(?:[#/]\s*[\w-]+|else\b|as\b|>\s*[\w-]+)/)) return 'keyword';
  if (stream.match(/^(?:true|false|null|undefined)\b/)) return 'atom';
  if (stream.match(/^-?\d+(?:\.\d+)?\b/)) return 'number';
  if (stream.match(/^[\w-]+(?==)/)) return 'attributeName';
  if (stream.match(/^@?[\p{L}\w.[\]/-]+/u)) return 'propertyName.definition';
  stream.next();
  return 'punctuation';
}

function beginsPlace(stream: StringStream, state: State, around: State['around']): boolean {
  if (!stream.match(/^\{\{\{?~?&?/)) return false;
  state.within = 'place';
  state.around = around;
  return true;
}

function until(stream: StringStream, end: RegExp, then: () => unknown, style: string): string {
  if (stream.match(end)) then();
  else stream.skipToEnd();
  return style;
}
