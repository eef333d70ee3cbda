/** Why a file is not taken, by a stable name, with words for a person who sees the file's name before them. */
export interface FileFault {
  readonly fault: 'file-type' | 'picture-too-large' | 'picture-moves' | 'picture-unreadable';
  readonly message: string;
}

export function pictureFault(fault: FileFault['fault'], message: string): FileFault {
  return { fault, message };
}
