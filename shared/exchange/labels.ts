import type { Area } from '../image/area'
import type { Code, Example } from '../model/entities'
import type { Passage } from './passages'

/** Languages in which a document for readers can be labelled (BCP 47). Columns of tables stay English. */
export type ExportLanguage = 'en' | 'zh-CN' | 'es' | 'de' | 'fr'

/** Our own words in documents that people read. */
export interface Labels {
  readonly codebook: string
  readonly quotes: string
  readonly overview: string
  readonly number: string
  readonly code: string
  readonly codings: string
  readonly sources: string
  readonly short: string
  readonly definition: string
  readonly claim: string
  readonly whenToUse: string
  readonly whenNotToUse: string
  readonly comment: string
  readonly case: string
  /** Heading of quotes that belong to no case. */
  readonly noCase: string
  /** Heading of the works that were cited. */
  readonly references: string
  readonly example: Readonly<Record<Example['kind'], string>>
  readonly role: Readonly<Record<Code['role'], string>>
  readonly origin: Readonly<Record<NonNullable<Code['origin']>, string>>
  readonly status: Readonly<Record<Code['status'], string>>
  /** Put between a label and its text. */
  readonly colon: string
  readonly codeCount: (codes: number, themes: number) => string
  readonly use: (codings: number, sources: number) => string
  readonly useBelow: (codings: number, sources: number) => string
  /** The day of the last change of a definition. */
  readonly changed: (day: string) => string
  readonly quoteCount: (quotes: number, sources: number) => string
  readonly alsoIn: (themes: readonly string[]) => string
  readonly codedBy: (coders: readonly string[]) => string
  /** What stands for the words of a part of an image; without an area: of the whole image. */
  readonly image: (area?: Area) => string
  /** "(Interview 3, p. 12)": by page where there are pages, else by paragraph; an image has neither. */
  readonly citation: (source: string, passage: Passage, more?: string) => string
}

const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const used = (codings: number, sources: number): string =>
  `${few(codings, 'coding', 'codings')} in ${few(sources, 'source', 'sources')}`

/** "(Interview 3, p. 12; more)", or with the time of a recording, with a language's own marks for pages and paragraphs. */
const cited =
  (page: string, pages: string, paragraph: string): Labels['citation'] =>
  (source, passage, more) => {
    const written =
      passage.page === null
        ? `${paragraph} ${passage.paragraph}`
        : `${passage.page.includes('–') ? pages : page} ${passage.page}`
    const where = passage.paragraph === null ? '' : `, ${passage.time ?? written}`
    return `(${source}${where}${more ? `; ${more}` : ''})`
  }

const part =
  (whole: string, area: string, at: string): Labels['image'] =>
  (place) =>
    place ? `[${area} ${place.width} × ${place.height} ${at} ${place.x}, ${place.y}]` : `[${whole}]`

const english: Labels = {
  codebook: 'Codebook',
  quotes: 'Quotations',
  overview: 'Overview',
  number: 'No.',
  code: 'Code',
  codings: 'Codings',
  sources: 'Sources',
  short: 'Short definition',
  definition: 'Definition',
  claim: 'Claim',
  whenToUse: 'When to use',
  whenNotToUse: 'When not to use',
  comment: 'Comment',
  case: 'Case',
  noCase: 'In no case',
  references: 'References',
  example: {
    typical: 'Typical example',
    atypical: 'Atypical example',
    'close-but-no': 'Close, but not this code',
  },
  role: { code: 'Code', theme: 'Theme', category: 'Category' },
  origin: { data: 'from the data', theory: 'from theory', 'in-vivo': 'in vivo', structural: 'structural' },
  status: { draft: 'draft', active: 'active', merged: 'merged', retired: 'retired' },
  colon: ': ',
  codeCount: (codes, themes) =>
    themes === 0 ? few(codes, 'code', 'codes') : `${few(codes, 'code', 'codes')}, ${themes} of them themes`,
  use: used,
  useBelow: (codings, sources) => `with sub-codes ${used(codings, sources)}`,
  changed: (day) => `last changed ${day}`,
  quoteCount: (quotes, sources) =>
    `${few(quotes, 'quotation', 'quotations')} in ${few(sources, 'source', 'sources')}`,
  alsoIn: (themes) => `belongs to ${themes.join(', ')}`,
  codedBy: (coders) => `coded by ${coders.join(', ')}`,
  image: part('whole image', 'image area', 'at'),
  citation: cited('p.', 'pp.', '¶'),
}

const chinese: Labels = {
  codebook: '编码本',
  quotes: '引文',
  overview: '总览',
  number: '编号',
  code: '编码',
  codings: '编码次数',
  sources: '文本数',
  short: '简短定义',
  definition: '定义',
  claim: '主张',
  whenToUse: '何时使用',
  whenNotToUse: '何时不用',
  comment: '批注',
  case: '个案',
  noCase: '不属于任何个案',
  references: '参考文献',
  example: { typical: '典型例子', atypical: '非典型例子', 'close-but-no': '相近但不属于' },
  role: { code: '编码', theme: '主题', category: '类别' },
  origin: { data: '源自数据', theory: '源自理论', 'in-vivo': '原话编码', structural: '结构性' },
  status: { draft: '草稿', active: '使用中', merged: '已合并', retired: '已停用' },
  colon: '：',
  codeCount: (codes, themes) => (themes === 0 ? `${codes} 个编码` : `${codes} 个编码，其中 ${themes} 个主题`),
  use: (codings, sources) => `${sources} 个文本中 ${codings} 处`,
  useBelow: (codings, sources) => `含下级编码：${sources} 个文本中 ${codings} 处`,
  changed: (day) => `最后修改：${day}`,
  quoteCount: (quotes, sources) => `${sources} 个文本中 ${quotes} 条引文`,
  alsoIn: (themes) => `属于 ${themes.join('、')}`,
  codedBy: (coders) => `编码者：${coders.join('、')}`,
  image: (area) =>
    area ? `[图像区域 ${area.width} × ${area.height}，位置 ${area.x}, ${area.y}]` : '[整幅图像]',
  citation: (source, { page, paragraph, time }, more) => {
    const written = page === null ? `第 ${paragraph} 段` : `第 ${page} 页`
    const place = paragraph === null ? '' : `，${time ?? written}`
    return `（${source}${place}${more ? `；${more}` : ''}）`
  },
}

const spanish: Labels = {
  codebook: 'Libro de códigos',
  quotes: 'Citas',
  overview: 'Resumen',
  number: 'N.º',
  code: 'Código',
  codings: 'Codificaciones',
  sources: 'Fuentes',
  short: 'Definición breve',
  definition: 'Definición',
  claim: 'Tesis',
  whenToUse: 'Cuándo usarlo',
  whenNotToUse: 'Cuándo no usarlo',
  comment: 'Comentario',
  case: 'Caso',
  noCase: 'En ningún caso',
  references: 'Referencias',
  example: {
    typical: 'Ejemplo típico',
    atypical: 'Ejemplo atípico',
    'close-but-no': 'Parecido, pero no es este código',
  },
  role: { code: 'Código', theme: 'Tema', category: 'Categoría' },
  origin: { data: 'de los datos', theory: 'de la teoría', 'in-vivo': 'in vivo', structural: 'estructural' },
  status: { draft: 'borrador', active: 'activo', merged: 'fusionado', retired: 'retirado' },
  colon: ': ',
  codeCount: (codes, themes) =>
    `${few(codes, 'código', 'códigos')}${themes === 0 ? '' : `, de ellos ${few(themes, 'tema', 'temas')}`}`,
  use: (codings, sources) =>
    `${few(codings, 'codificación', 'codificaciones')} en ${few(sources, 'fuente', 'fuentes')}`,
  useBelow: (codings, sources) =>
    `con subcódigos, ${few(codings, 'codificación', 'codificaciones')} en ${few(sources, 'fuente', 'fuentes')}`,
  changed: (day) => `última modificación: ${day}`,
  quoteCount: (quotes, sources) => `${few(quotes, 'cita', 'citas')} en ${few(sources, 'fuente', 'fuentes')}`,
  alsoIn: (themes) => `pertenece a ${themes.join(', ')}`,
  codedBy: (coders) => `codificado por ${coders.join(', ')}`,
  image: part('imagen entera', 'área de imagen', 'en'),
  citation: cited('p.', 'pp.', 'párr.'),
}

const german: Labels = {
  codebook: 'Codebuch',
  quotes: 'Zitate',
  overview: 'Übersicht',
  number: 'Nr.',
  code: 'Code',
  codings: 'Codierungen',
  sources: 'Quellen',
  short: 'Kurzdefinition',
  definition: 'Definition',
  claim: 'These',
  whenToUse: 'Wann verwenden',
  whenNotToUse: 'Wann nicht verwenden',
  comment: 'Kommentar',
  case: 'Fall',
  noCase: 'In keinem Fall',
  references: 'Literatur',
  example: {
    typical: 'Typisches Beispiel',
    atypical: 'Untypisches Beispiel',
    'close-but-no': 'Ähnlich, aber nicht dieser Code',
  },
  role: { code: 'Code', theme: 'Thema', category: 'Kategorie' },
  origin: {
    data: 'aus den Daten',
    theory: 'aus der Theorie',
    'in-vivo': 'in vivo',
    structural: 'strukturell',
  },
  status: { draft: 'Entwurf', active: 'aktiv', merged: 'zusammengeführt', retired: 'stillgelegt' },
  colon: ': ',
  codeCount: (codes, themes) =>
    `${few(codes, 'Code', 'Codes')}${themes === 0 ? '' : `, davon ${few(themes, 'Thema', 'Themen')}`}`,
  use: (codings, sources) =>
    `${few(codings, 'Codierung', 'Codierungen')} in ${few(sources, 'Quelle', 'Quellen')}`,
  useBelow: (codings, sources) =>
    `mit Untercodes ${few(codings, 'Codierung', 'Codierungen')} in ${few(sources, 'Quelle', 'Quellen')}`,
  changed: (day) => `zuletzt geändert am ${day}`,
  quoteCount: (quotes, sources) =>
    `${few(quotes, 'Zitat', 'Zitate')} in ${few(sources, 'Quelle', 'Quellen')}`,
  alsoIn: (themes) => `gehört zu ${themes.join(', ')}`,
  codedBy: (coders) => `codiert von ${coders.join(', ')}`,
  image: part('ganzes Bild', 'Bildbereich', 'bei'),
  citation: cited('S.', 'S.', 'Abs.'),
}

const french: Labels = {
  codebook: 'Livre de codes',
  quotes: 'Citations',
  overview: 'Vue d’ensemble',
  number: 'N°',
  code: 'Code',
  codings: 'Codages',
  sources: 'Sources',
  short: 'Définition courte',
  definition: 'Définition',
  claim: 'Thèse',
  whenToUse: 'Quand l’utiliser',
  whenNotToUse: 'Quand ne pas l’utiliser',
  comment: 'Commentaire',
  case: 'Cas',
  noCase: 'Dans aucun cas',
  references: 'Références',
  example: {
    typical: 'Exemple typique',
    atypical: 'Exemple atypique',
    'close-but-no': 'Proche, mais pas ce code',
  },
  role: { code: 'Code', theme: 'Thème', category: 'Catégorie' },
  origin: {
    data: 'issu des données',
    theory: 'issu de la théorie',
    'in-vivo': 'in vivo',
    structural: 'structurel',
  },
  status: { draft: 'brouillon', active: 'actif', merged: 'fusionné', retired: 'retiré' },
  colon: '\u00a0: ',
  codeCount: (codes, themes) =>
    `${few(codes, 'code', 'codes')}${themes === 0 ? '' : `, dont ${few(themes, 'thème', 'thèmes')}`}`,
  use: (codings, sources) => `${few(codings, 'codage', 'codages')} dans ${few(sources, 'source', 'sources')}`,
  useBelow: (codings, sources) =>
    `avec les sous-codes, ${few(codings, 'codage', 'codages')} dans ${few(sources, 'source', 'sources')}`,
  changed: (day) => `dernière modification le ${day}`,
  quoteCount: (quotes, sources) =>
    `${few(quotes, 'citation', 'citations')} dans ${few(sources, 'source', 'sources')}`,
  alsoIn: (themes) => `appartient à ${themes.join(', ')}`,
  codedBy: (coders) => `codé par ${coders.join(', ')}`,
  image: part('image entière', 'zone d’image', 'à'),
  citation: cited('p.', 'p.', '§'),
}

/** The words for each language. */
export const labelsFor: Readonly<Record<ExportLanguage, Labels>> = {
  en: english,
  'zh-CN': chinese,
  es: spanish,
  de: german,
  fr: french,
}
