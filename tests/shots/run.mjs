// `npm run shots`: pictures of the main screens for people to look at, in tests/shots/pictures/ (not kept).
// Options: --only <part of a name>, --project <path>, --languages en,de, --themes sepia, --sizes 1280, --docs.
import { join } from 'node:path'
import { runBundled } from '../run/bundled.mjs'

await runBundled(join(import.meta.dirname, 'shots.ts'))
