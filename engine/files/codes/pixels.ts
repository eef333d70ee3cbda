/** A picture as its pixels, from the top left: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}
