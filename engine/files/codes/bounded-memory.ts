const PAGE = 64 * 1024;

/**
 * Lets no WebAssembly module of this thread have more than so many bytes: whoever asks for more is told that there is none.
 * What limits a thread counts its JavaScript alone.
 */
export function boundMemory(bytes: number): void {
  const { prototype } = WebAssembly.Memory;
  const grow: WebAssembly.Memory['grow'] = Reflect.get(prototype, 'grow');
  prototype.grow = function bounded(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > bytes) throw new RangeError('the memory of the thread is used up');
    return grow.call(this, pages);
  };
}
