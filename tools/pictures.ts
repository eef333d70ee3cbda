/**
 * `npm run pictures`: takes the pictures of the documentation anew, into docs/images. `npm run pictures -- field-visits`
 * takes only the named scenes of the guides.
 */
import { join } from 'node:path';
import { takeGuides } from '../test/support/pictures/take-guides.ts';
import { takePapers } from '../test/support/pictures/take-papers.ts';
import { takePictures } from '../test/support/take-pictures.ts';
import { ROOT } from './node-tool.ts';

// The pages say instants in the time zone of the server and of the browser: that of the demo's companies.
process.env.TZ = 'Europe/Moscow';

const folder = join(ROOT, 'docs/images');
const [, , ...only] = process.argv;
const ofGuides = (into: string) => takeGuides(into, only);
for (const take of only.length > 0 ? [ofGuides] : [takePictures, takeGuides, takePapers]) {
  for (const [name, bytes] of await take(folder)) console.log(`docs/images/${name}  ${Math.round(bytes / 1024)} KB`);
}
