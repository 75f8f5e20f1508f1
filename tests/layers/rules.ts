/** One row of "Who may import whom". Patterns are matched against the names that `target` gives. */
export interface Layer {
  readonly name: string
  /** Which files are in it. The first row that fits a file is its layer. */
  readonly files: RegExp
  /** What it may import at run time and for types. */
  readonly may: readonly RegExp[]
  /** What it may import with `import type` only. */
  readonly types?: readonly RegExp[]
  /** The rule in words, shown when it is broken. */
  readonly rule: string
}

const text = /^shared\/(text|image)\//
const colour = /^shared\/colour\//
const media = /^shared\/media\//
const problem = /^shared\/problem$/
const model = /^shared\/model\//
const core = /^shared\/core\//
const host = /^electron\/host\//
const shared = /^shared\//
const node = /^node:/
const npm = /^npm:(?!electron$)/
const styles = /^renderer\/.*\.css$/
const picture = /^renderer\/.*\.(svg|png|woff2)$/

/** The table of the house, top to bottom. Below it stands nothing: a file that fits no row is a failure. */
export const layers: readonly Layer[] = [
  {
    name: 'shared/text/differ.ts',
    files: /^shared\/text\/differ\.ts$/,
    may: [text, /^npm:diff$/],
    rule: 'the one door to the library that finds differences: shared/text and diff',
  },
  {
    name: 'shared/text, shared/image and shared/problem.ts',
    files: /^shared\/(text\/|image\/|problem\.ts$)/,
    may: [text, problem],
    rule: 'knows strings and numbers only: nothing but shared/text, shared/image and problem',
  },
  {
    name: 'shared/colour',
    files: /^shared\/colour\//,
    may: [colour],
    rule: 'knows colours only: nothing but its own folder',
  },
  {
    name: 'shared/media',
    files: /^shared\/media\//,
    may: [media],
    rule: 'knows bytes and numbers only: nothing but its own folder',
  },
  {
    name: 'shared/model/tables.ts',
    files: /^shared\/model\/tables\.ts$/,
    may: [],
    types: [/^shared\/model\/entities$/],
    rule: 'types of entities only: the window loads the tables, and must not load zod and the schemas with them',
  },
  {
    name: 'shared/model',
    files: /^shared\/model\//,
    may: [model, problem, /^npm:zod$/],
    types: [text],
    rule: 'zod, problem and its own folder, types of text; not core and above',
  },
  {
    name: 'shared/core',
    files: /^shared\/core\//,
    may: [core, problem, text, /^shared\/model\/tables$/],
    types: [model],
    rule: 'tables, problem, text, types of entities; commands are handed in, queries, exchange and contract stand above',
  },
  {
    name: 'shared/commands',
    files: /^shared\/commands\//,
    may: [/^shared\/commands\//, core, model, text, colour, problem, /^npm:zod$/],
    rule: 'core, colours, model, text, problem, zod; not queries, exchange or contract',
  },
  {
    name: 'shared/queries/search',
    files: /^shared\/queries\/search/,
    may: [/^shared\/queries\//, core, model, text, problem, /^npm:fuse\.js$/],
    rule: 'core, model, text, problem, fuse.js; not commands, exchange or contract',
  },
  {
    name: 'shared/queries',
    files: /^shared\/queries\//,
    may: [/^shared\/queries\//, core, model, text, problem],
    rule: 'core, model, text, problem; fuse.js only in search; not commands, exchange or contract',
  },
  {
    name: 'shared/exchange',
    files: /^shared\/exchange\//,
    may: [/^shared\/exchange\//, core, model, text, problem, /^npm:(saxes|papaparse|htmlparser2|zod)$/],
    rule: 'core, model, text, problem, small pure libraries; not commands, queries or contract',
  },
  {
    name: 'shared/contract',
    files: /^shared\/contract\//,
    may: [/^shared\/contract\//, /^shared\/commands\//, problem, model, /^npm:zod$/],
    types: [core, text],
    rule: 'commands, schemas, types of core; not queries or exchange',
  },
  {
    name: 'electron/host',
    files: /^electron\/host\//,
    may: [host, shared, /^fixtures\/sample$/, node, npm],
    rule: 'shared, the reader of the sample project, Node, lowdb and the format libraries; not electron, main, server, cli or the renderer',
  },
  {
    name: 'electron/main',
    files: /^electron\/main\//,
    may: [/^electron\/main\//, host, /^shared\/contract\//, problem, node, /^npm:electron$/],
    types: [shared],
    rule: 'host, contract, problem, Node, electron; not server, cli, preload or the renderer',
  },
  {
    name: 'electron/preload',
    files: /^electron\/preload\//,
    may: [/^electron\/preload\//, /^npm:electron$/],
    types: [/^shared\/contract\//, problem],
    rule: 'electron and types of the contract: what it loads at run time is loaded into every window',
  },
  {
    name: 'electron/server',
    files: /^electron\/server\//,
    may: [/^electron\/server\//, host, /^shared\/contract\//, problem, node],
    types: [shared],
    rule: 'host, contract, problem, Node; not electron, main, cli or the renderer',
  },
  {
    name: 'electron/cli',
    files: /^electron\/cli\//,
    may: [/^electron\/cli\//, /^electron\/server\//, host, shared, node, /^npm:commander$/],
    rule: 'host, shared, Node, commander, and the server for its verb `serve`; not electron, main or the renderer',
  },
  {
    name: 'electron scripts',
    files: /^electron\/[^/]+\.mjs$/,
    may: [node, /^electron\/[^/]+$/, /^out\/main\/emic$/],
    rule: 'Node and what was built: these start before anything else is there',
  },
  {
    name: 'renderer/strings',
    files: /^renderer\/strings\//,
    may: [/^renderer\/strings\//, /^npm:(i18next|react-i18next)$/],
    types: [shared],
    rule: 'words only',
  },
  {
    name: 'renderer/components',
    files: /^renderer\/components\//,
    may: [
      /^renderer\/components\//,
      colour,
      styles,
      picture,
      /^npm:(react|react-dom|react-aria-components|react-resizable-panels|lucide-react|@tanstack\/react-virtual)$/,
    ],
    rule: 'React, its small kits and the palette: no store, no commands, no strings, no features',
  },
  {
    name: 'renderer/features',
    files: /^renderer\/features\//,
    may: [
      /^renderer\/components\//,
      /^renderer\/(hooks|session|actions)(\/|$)/,
      /^renderer\/strings\//,
      styles,
      picture,
      text,
      colour,
      media,
      problem,
      /^shared\/queries\//,
      npm,
    ],
    types: [shared, /^renderer\/[^/]+$/],
    rule: 'components, hooks, session, actions, strings, shared/text, shared/queries, types of the rest of shared; no other feature',
  },
  {
    name: 'renderer',
    files: /^renderer\//,
    may: [
      /^renderer\//,
      text,
      problem,
      core,
      /^shared\/model\/tables$/,
      /^shared\/queries\//,
      /^shared\/contract\//,
      npm,
    ],
    types: [shared],
    rule: 'the client, the store, text and queries; schemas and commands as types only, electron and Node never',
  },
  {
    name: 'fixtures',
    files: /^fixtures\//,
    may: [/^fixtures\//, shared, node],
    rule: 'shared and Node',
  },
  { name: 'tests', files: /^tests\//, may: [/./], rule: 'anything' },
]

const feature = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path)?.[1]

/** The layer of a file (path from the root, with extension), or undefined where the table has no row for it. */
export const layerOf = (file: string): Layer | undefined => layers.find((layer) => layer.files.test(file))

/**
 * What is wrong with `file` importing `to` (a name from `target`): the rule it breaks, or null. A feature may import
 * itself; what stands directly in features/ puts the features together and may import all of them.
 */
export function broken(file: string, to: string, typeOnly: boolean): string | null {
  const layer = layerOf(file)
  if (!layer) return 'this file stands in no room of the house: add a row to tests/layers/rules.ts or move it'
  if (layer.may.some((pattern) => pattern.test(to))) return null
  if (typeOnly && layer.types?.some((pattern) => pattern.test(to))) return null
  if (layer.name === 'renderer/features' && to.startsWith('renderer/features/')) {
    const own = feature(file)
    if (own === undefined || own === feature(to)) return null
  }
  const asType = !typeOnly && layer.types?.some((pattern) => pattern.test(to))
  return `${layer.name} may import: ${layer.rule}${asType ? ' (here `import type` would be right)' : ''}`
}

/** What must never be loaded, however many files lie between: who, what, why. */
export const closed: readonly { readonly from: RegExp; readonly never: RegExp; readonly why: string }[] = [
  {
    from: /^renderer\//,
    never: /^(npm:(zod|electron|lowdb)|node:.*|electron\/.*|shared\/commands\/.*|shared\/model\/entities)$/,
    why: 'the window loads no schemas, no commands and nothing of Node: it would be some 450 kB of code it never runs',
  },
  {
    from: /^electron\/preload\//,
    never: /^(?!npm:electron$|electron\/preload\/).*$/,
    why: 'the preload script is one small file in a sandbox: electron and itself',
  },
  {
    from: /^electron\/(host|server|cli)\//,
    never: /^npm:electron$/,
    why: 'the host, the server and the command line run in plain Node',
  },
  {
    from: /^shared\//,
    never: /^(node:.*|electron\/.*|renderer\/.*|npm:electron)$/,
    why: 'shared/ runs everywhere and knows nothing of where it runs',
  },
]
