/** Where the bytes of a photo or signature are read, for an image or a link. */
export function evidenceUrl(request: string, evidence: string): string {
  return `/api/v1/requests/${encodeURIComponent(request)}/evidence/${encodeURIComponent(evidence)}`;
}
