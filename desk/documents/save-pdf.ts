/** Saves a PDF as a file: papers are never shown as pages of ours. */
export function savePdf(pdf: Blob, name: string): void {
  const url = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[\\/:*?"<>|]/g, ' ')}.pdf`;
  link.click();
  URL.revokeObjectURL(url);
}
