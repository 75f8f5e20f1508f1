import type { Store } from '../core/store'
import type { Id, Source } from '../model/entities'
import { citations, citedAs } from '../text/references/cite'
import type { Cited } from '../text/references/cite'
import { isChinese } from '../text/references/item'
import type { Reference } from '../text/references/item'
import { lineText, referenceLine } from '../text/references/line'
import { labelsFor } from './labels'
import type { ExportLanguage } from './labels'
import type { CitedWork, Section } from './manuscript'
import type { Passage } from './passages'

/** How the sources of a project are cited: by author and date where it is known where they were published. */
export class CitedSources {
  readonly #works: ReadonlyMap<Id, Reference>
  readonly #cited: ReadonlyMap<Id, Cited>
  readonly #language: ExportLanguage

  /** Letters behind years (2019a) are given among all living sources, so that they are the same in every export. */
  constructor(store: Store, language: ExportLanguage) {
    this.#works = worksOf(store)
    this.#cited = citations(this.#works)
    this.#language = language
  }

  /** "(Lin & Ortega, 2019, p. 4)", or with the source's name where nothing else is known. Chinese works have Chinese marks. */
  citation(source: Source, passage: Passage, more?: string): string {
    const cited = this.#cited.get(source.id)
    const labels = labelsFor[cited?.isChinese ? 'zh-CN' : this.#language]
    return labels.citation(cited ? citedAs(cited) : source.name, passage, more)
  }

  /** The list of works behind these sources, each once, in the order of their authors; nothing where there is none. */
  list(sourceIds: Iterable<Id>): readonly Section[] {
    const lines = new Map<string, CitedWork>()
    for (const id of sourceIds) {
      const item = this.#works.get(id)
      const cited = this.#cited.get(id)
      if (!item || !cited) continue
      const runs = referenceLine(item, cited.year)
      lines.set(lineText(runs), { kind: 'work', runs, language: isChinese(item) ? 'zh' : null })
    }
    if (lines.size === 0) return []
    const order = new Intl.Collator(this.#language)
    const parts = [...lines].sort(([a], [b]) => order.compare(a, b)).map(([, work]) => work)
    const title = labelsFor[this.#language].references
    return [{ level: 1, number: null, title, colour: null, facts: [], parts }]
  }
}

/** The references of living sources. */
function worksOf(store: Store): ReadonlyMap<Id, Reference> {
  const works = new Map<Id, Reference>()
  for (const source of store.all('sources')) {
    if (source.reference && !source.removed) works.set(source.id, source.reference)
  }
  return works
}
