export { type Cell, cellOf, type ExportLanguage, type ExportRow } from './cells.ts';
export { csvLines } from './csv.ts';
export { xlsxPieces } from './xlsx.ts';
export { zipPieces } from './zip.ts';
