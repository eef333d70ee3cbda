/** The parts of Handlebars that only parse. Its main module would bring the compiler, which makes functions of text. */
declare module 'handlebars/dist/cjs/handlebars/compiler/parser.js' {
  const parser: { parse(source: string): unknown; yy: object };
  export default parser;
}
declare module 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js' {
  const WhitespaceControl: new () => { accept(program: unknown): unknown };
  export default WhitespaceControl;
}
declare module 'handlebars/dist/cjs/handlebars/compiler/helpers.js' {
  export const SourceLocation: new (source: string | undefined, location: unknown) => { readonly source?: string };
}
