/** A picture as its pixels, from the top left: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

const EACH = 3;
const DARKER = 30;
/** The smallest code that is printed has some 2500 of a million dark. */
const LEAST_DARK = 0.0005;

/** True for the back of a sheet: next to nothing on it is darker than the paper. */
export function isBlank({ data, width, height }: Pixels): boolean {
  let [count, sum] = [0, 0];
  const shades: number[] = [];
  for (let y = 0; y < height; y += EACH) {
    for (let x = 0; x < width; x += EACH) {
      const shade = data[(y * width + x) * 4 + 1] ?? 255;
      shades.push(shade);
      sum += shade;
      count += 1;
    }
  }
  const limit = sum / count - DARKER;
  return shades.filter((shade) => shade < limit).length < count * LEAST_DARK;
}
