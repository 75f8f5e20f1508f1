import { findLayout } from '../../../../shared/text/layout'
import type { PageLayout, PageStart, Structure, TimeMark, Turn } from '../../../../shared/text/structure'
import { perRun } from '../../../../shared/text/structure'
import { Problem } from '../../../../shared/problem'
import { readText } from '../text'

/** What stands beside a text: its paragraphs, who speaks when, and where its words are on the pages of its PDF. */
export async function structureOf(
  text: string,
  turns: readonly Turn[],
  times: readonly TimeMark[],
  pdf: Uint8Array | null,
  name: string,
): Promise<Structure> {
  const { blocks } = readText(text).structure
  return {
    blocks,
    ...(turns.length > 0 ? { turns } : {}),
    ...(times.length > 0 ? { times } : {}),
    ...(pdf ? await pagesOf(text, pdf, name) : {}),
  }
}

/** Pages of a PDF whose words are given by another program; nothing where the PDF cannot be read. */
async function pagesOf(
  text: string,
  pdf: Uint8Array,
  name: string,
): Promise<Pick<Structure, 'pages' | 'layout'>> {
  try {
    const { readPdf } = await import('../pdf')
    const { text: words, structure } = await readPdf(Uint8Array.from(pdf), name)
    const layout = structure.layout ?? []
    const starts = startsIn(text, words, layout)
    const pages = starts.map((start, i): PageStart => ({
      start,
      label: structure.pages?.[i]?.label ?? String(i + 1),
    }))
    return { pages, layout: findLayout(layout, words, { text, starts }) }
  } catch (error) {
    if (error instanceof Problem) return {}
    throw error
  }
}

/** Where the pages begin in a text of theirs: where the first of their runs that is found stands, behind the page before. */
function startsIn(text: string, words: string, layout: readonly PageLayout[]): readonly number[] {
  let at = 0
  return layout.map(({ runs }, page) => {
    if (page === 0) return 0
    for (let i = 0; i < Math.min(runs.length, perRun * 8); i += perRun) {
      const run = words.slice(runs[i], runs[i + 1]).trim()
      const found = run.length < 4 ? -1 : text.indexOf(run, at)
      if (found >= 0) {
        at = found
        break
      }
    }
    return at
  })
}
