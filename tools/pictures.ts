/** `npm run pictures`: takes the pictures of the documentation anew, into docs/images. */
import { join } from 'node:path';
import { takePictures } from '../test/support/take-pictures.ts';
import { ROOT } from './node-tool.ts';

// The pages say instants in the time zone of the server.
process.env.TZ = 'UTC';

for (const [name, bytes] of await takePictures(join(ROOT, 'docs/images'))) {
  console.log(`docs/images/${name}  ${Math.round(bytes / 1024)} KB`);
}
