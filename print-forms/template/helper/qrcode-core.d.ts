/** The part of `qrcode` that computes a code. Its main module would bring pictures, files and the terminal. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: 'M' },
  ): { readonly modules: { readonly size: number; get(row: number, column: number): number | boolean } };
}
