import type { ColumnUse } from '../../model/codebook-file'

/** Headings as they were met in files of other programs and in appendices of papers, folded. */
const words: Readonly<Record<Exclude<ColumnUse, 'skip'>, readonly string[]>> = {
  name: 'code|codes|tag|name|label|node|codename|code name|code label|kode|bezeichnung|código|codigo|nombre|nom|名称|编码|代码|编码名称'.split(
    '|',
  ),
  path: ['path', 'code path', 'full path', 'hierarchy', 'code system', 'pfad', 'ruta', 'chemin', '路径'],
  parent: [
    'parent',
    'parent code',
    'parent node',
    'parent name',
    'parent tag',
    'obercode',
    'código padre',
    'code parent',
    '父编码',
    '上级',
  ],
  theme:
    'theme|category|group|dimension|code category|main category|main theme|overarching theme|thema|kategorie|tema|categoría|thème|catégorie|主题|类别'.split(
      '|',
    ),
  subcode: [
    'subcode',
    'sub-code',
    'sub code',
    'subcategory',
    'sub-category',
    'subtheme',
    'sub-theme',
    'child code',
    'subcódigo',
    'sous-code',
    '子编码',
  ],
  depth: ['depth', 'level', 'ebene', 'nivel', 'niveau', '层级'],
  definition:
    'description|definition|comment|comments|memo|notes|note|code definition|code description|full definition|meaning|beschreibung|kommentar|descripción|definición|comentario|définition|commentaire|定义|描述|说明|备注'.split(
      '|',
    ),
  short: ['short definition', 'brief definition', 'short description', 'kurzdefinition', '简短定义'],
  include:
    'when to use|inclusion|include|inclusion criteria|inclusions|use when|anwenden|cuándo usar|quand utiliser|何时使用'.split(
      '|',
    ),
  exclude:
    'when not to use|exclusion|exclude|exclusion criteria|exclusions|do not use when|nicht anwenden|cuándo no usar|quand ne pas utiliser|何时不用'.split(
      '|',
    ),
  example:
    'example|examples|example quote|example quotes|anchor example|typical example|typical exemplar|exemplar|quote|ankerbeispiel|beispiel|ejemplo|exemple|例子|示例'.split(
      '|',
    ),
  atypical: ['atypical example', 'atypical exemplar'],
  close: ['close but no', 'close but no exemplar', 'counterexample', 'counter example', 'negative example'],
  claim: ['claim', 'central idea'],
  colour: 'color|colour|color code|colour code|code color|code colour|farbe|couleur|颜色'.split('|'),
  id: ['guid', 'id', 'code id', 'uuid'],
  role: ['role'],
  origin: [
    'origin',
    'inductive or deductive',
    'inductive/deductive',
    'deductive or inductive',
    'source of code',
  ],
  status: ['status'],
  themes: ['themes', 'further themes'],
  group: ['code group', 'code groups', 'groups'],
  alias: ['alias', 'aliases', 'other names', 'synonym', 'synonyms'],
}
/** Counts and the like, which say nothing that could be kept, but tell a row of headings. */
const counts =
  /^(?:number|codings|documents|files|sources|references|frequency|grounded|density|number of .*|# ?of .*|codings with sub-codes|documents with sub-codes|created|created by|created on|modified|modified by|modified on|last change)$/

const useOf = new Map(
  Object.entries(words).flatMap(([use, list]) => list.map((word) => [word, use as ColumnUse] as const)),
)

const fold = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ')
    .replace(/[:*]+\s*$/, '')
    .trim()

/** What a heading says its column is; null where nobody knows it. */
export function knownUse(heading: string): ColumnUse | null {
  const folded = fold(heading)
  if (/^(?:code )?group \d+$/.test(folded)) return 'group'
  return useOf.get(folded) ?? (counts.test(folded) ? 'skip' : null)
}

/** The code of a heading “Code: NAME Applied”, as Dedoose writes them over its excerpts; null for any other. */
export const dedooseCode = (heading: string): string | null =>
  /^Code:\s*(\S.*?)\s+Applied$/i.exec(heading.trim())?.[1] ?? null

/** Rows among which the headings are looked for. */
const top = 10

/** The row of headings: the one with most words that are known, at least a name among them; null: there is none. */
export function findHeadings(rows: readonly (readonly string[])[]): number | null {
  let best: number | null = null
  let most = 0
  for (const [i, row] of rows.slice(0, top).entries()) {
    if (row.some((cell) => dedooseCode(cell) !== null)) return i
    const known = row.map(knownUse).filter((use) => use !== null)
    if (!known.some((use) => use === 'name' || use === 'path' || use === 'theme' || use === 'subcode'))
      continue
    // A single known word among others may be the name of a code.
    const filled = row.filter((cell) => cell.trim() !== '').length
    if (known.length > most && (known.length > 1 || filled === 1 || i === 0)) {
      best = i
      most = known.length
    }
  }
  return best
}

/** What each column is, by the headings; by their places where there are none: names first, then what they mean. */
export function guessUses(headings: readonly string[] | null, width: number): readonly ColumnUse[] {
  if (headings === null) {
    return Array.from({ length: width }, (_, i) => (i === 0 ? 'name' : i === 1 ? 'definition' : 'skip'))
  }
  const uses = Array.from({ length: width }, (_, i): ColumnUse => knownUse(headings[i] ?? '') ?? 'skip')
  const once = new Set<ColumnUse>([
    'name',
    'path',
    'parent',
    'depth',
    'id',
    'colour',
    'role',
    'status',
    'origin',
  ])
  const met = new Set<ColumnUse>()
  const single = uses.map((use): ColumnUse => {
    if (!once.has(use)) return use
    if (met.has(use)) return 'skip'
    met.add(use)
    return use
  })
  if (met.has('name') || headings.some((heading) => dedooseCode(heading) !== null)) return single
  // Somebody's themes and groups without a column of codes are the codes.
  const stand = (['path', 'subcode', 'theme'] as const)
    .map((use) => single.lastIndexOf(use))
    .find((at) => at >= 0)
  if (stand === undefined && single.length > 0) return single.map((use, i) => (i === 0 ? 'name' : use))
  return single[stand ?? 0] === 'theme' ? single.map((use, i) => (i === stand ? 'name' : use)) : single
}
