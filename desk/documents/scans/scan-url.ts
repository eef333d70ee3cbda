/** Where the picture of a page is read; the small one for lists. */
export function scanUrl(scan: string, size: 'full' | 'preview'): string {
  return `/api/v1/documents/scans/${scan}/picture?size=${size}`;
}
