/** Elements whose whole content is left out: programs, styles, what is not shown, and what is not text. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript noembed noframes iframe object embed applet svg math canvas audio video picture select textarea button datalist'.split(
    ' ',
  ),
)

/** Elements of those that a reader would have seen and may miss. */
export const SEEN: ReadonlyMap<string, 'picture' | 'recording' | 'formula' | 'object'> = new Map([
  ['img', 'picture'],
  ['picture', 'picture'],
  ['svg', 'picture'],
  ['canvas', 'picture'],
  ['audio', 'recording'],
  ['video', 'recording'],
  ['math', 'formula'],
  ['iframe', 'object'],
  ['object', 'object'],
  ['embed', 'object'],
  ['applet', 'object'],
])

/** Elements that begin and end a block of text. Cells, rows and lists are seen to apart. */
export const BLOCK: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'listing search section summary table tbody td tfoot th thead title tr ul xmp'
  ).split(' '),
)
