import { readXml } from '../xml'
import type { Archive } from '../zip'

/** Colours by their numbers from 8 on (ECMA-376 part 1, 18.8.27); 0 to 7 are the first eight again. */
const indexed =
  (
    '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
    '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
    '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
    '003366339966003300333300993300993366333399333333'
  ).match(/.{6}/g) ?? []

/** Names of the colours of a theme in the order of their numbers (ECMA-376 part 1, 20.1.6.2, light ones first). */
const themed = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** The colour that fills the cells of each style of a workbook, `#RRGGBB`; null where nothing does. */
export async function readFills(archive: Archive, fileName: string): Promise<readonly (string | null)[]> {
  if (!archive.has('xl/styles.xml')) return []
  const theme = await readTheme(archive, fileName)
  const own: string[] = []
  const fills: (string | null)[] = []
  const styles: number[] = []
  const path: string[] = []
  let isSolid = false
  let colour: { rgb?: string; theme?: number; indexed?: number; tint: number } | null = null
  readXml(await archive.read('xl/styles.xml'), fileName, {
    open: (element) => {
      const said = (name: string): string | undefined => element.attribute('', name)
      path.push(element.name)
      if (element.name === 'fill') {
        isSolid = false
        colour = null
      } else if (element.name === 'patternFill') isSolid = said('patternType') === 'solid'
      else if (element.name === 'fgColor') {
        const number = (name: string): number | undefined =>
          said(name) === undefined ? undefined : Number(said(name))
        const [rgb, byTheme, byIndex] = [said('rgb'), number('theme'), number('indexed')]
        colour = {
          tint: number('tint') ?? 0,
          ...(rgb === undefined ? {} : { rgb }),
          ...(byTheme === undefined ? {} : { theme: byTheme }),
          ...(byIndex === undefined ? {} : { indexed: byIndex }),
        }
      } else if (element.name === 'rgbColor') own.push(said('rgb') ?? '')
      else if (element.name === 'xf' && path.at(-2) === 'cellXfs') styles.push(Number(said('fillId') ?? 0))
    },
    close: (name) => {
      path.pop()
      // Colours of the file's own stand behind the fills, which are resolved at the end then.
      if (name === 'fill' && path.at(-1) === 'fills')
        fills.push(isSolid && colour ? JSON.stringify(colour) : null)
    },
  })
  const resolved = fills.map((fill) => {
    if (fill === null) return null
    const said = JSON.parse(fill) as NonNullable<typeof colour>
    const at = said.indexed ?? -1
    const hex =
      /[0-9a-f]{6}$/i.exec(said.rgb ?? '')?.[0] ??
      (said.theme === undefined ? undefined : theme.get(themed[said.theme] ?? '')) ??
      /[0-9a-f]{6}$/i.exec(own[at] ?? '')?.[0] ??
      indexed[at < 8 ? at : at - 8]
    return hex === undefined ? null : tinted(hex, said.tint)
  })
  return styles.map((fill) => resolved[fill] ?? null)
}

async function readTheme(archive: Archive, fileName: string): Promise<ReadonlyMap<string, string>> {
  const colours = new Map<string, string>()
  const path = archive.names.find((name) => /^xl\/theme\/theme\d*\.xml$/i.test(name))
  if (path === undefined) return colours
  let slot = ''
  readXml(await archive.read(path), fileName, {
    open: (element) => {
      if (themed.includes(element.name)) slot = element.name
      const hex =
        element.name === 'srgbClr'
          ? element.attribute('', 'val')
          : element.name === 'sysClr'
            ? element.attribute('', 'lastClr')
            : undefined
      if (slot !== '' && hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) && !colours.has(slot))
        colours.set(slot, hex)
    },
    close: (name) => {
      if (name === slot) slot = ''
    },
  })
  return colours
}

/** A colour made darker (tint below 0) or lighter in its lightness (ECMA-376 part 1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [most, least] = [Math.max(...parts), Math.min(...parts)]
  const light = (most + least) / 2
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  // Hue and saturation stay: each part keeps its share of the way from the grey of that lightness.
  const room = (lightness: number): number => 1 - Math.abs(2 * lightness - 1)
  const stretch = room(light) === 0 ? 0 : room(wanted) / room(light)
  const out = parts.map((part) => Math.min(1, Math.max(0, wanted + (part - light) * stretch)))
  return `#${out
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase()
}
