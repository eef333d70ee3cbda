import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { diskRefused, unwritable, writing } from '../../engine/cli/output.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { tempFolder } from '../support/temp.ts';

/** What the file system throws. */
const failure = (code: string, syscall: string | undefined = 'write'): Error =>
  Object.assign(new Error(code), { code, syscall });
const said = (error: unknown): string => {
  if (!isReglamentError(error, 'OUTPUT_UNWRITABLE'))
    throw new Error(`was not told as a fault of the output: ${String(error)}`);
  return error.message;
};

describe('cli/output', () => {
  it('tells what the file system has against the path, with the code OUTPUT_UNWRITABLE', async () => {
    expect(said(unwritable('out', failure('EACCES')))).to.equal('"out" cannot be written: you may not write there');
    expect(said(unwritable('out', failure('EROFS')))).to.include('the file system is read-only');
    expect(said(unwritable('out', failure('EXOTIC')))).to.include('EXOTIC');
    const file = join(tempFolder('output'), 'file');
    writeFileSync(file, '');
    const error = await writing(file, () => mkdir(join(file, 'x'))).catch((thrown: unknown) => thrown);
    expect(said(error)).to.include('a file, not a folder');
  });

  it('leaves every other error as it is', () => {
    const ours = new TypeError('a fault of the program');
    expect(unwritable('out', ours)).to.equal(ours);
    const missing = failure('ENOENT');
    expect(diskRefused('out', missing)).to.equal(missing);
    expect(said(diskRefused('out', failure('ENOSPC')))).to.include('the disk is full');
  });
});
