import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { SearchHit } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { fold } from '../../shared/queries/fold'
import type { Folded } from '../../shared/queries/fold'
import { compileRegex, fuzzyHits, plainHits, regexHits } from '../../shared/queries/search'

/** What a search worker is asked. */
export interface SearchOrder {
  readonly job: number
  readonly query: string
  readonly mode: 'plain' | 'regex' | 'fuzzy'
  readonly texts: readonly { readonly sourceId: string; readonly path: string }[]
  readonly limit: number
  /** Characters of context on each side. */
  readonly context: number
}

/** What it answers: hits source by source, then `done`. */
export type SearchAnswer =
  | { readonly job: number; readonly hits: readonly SearchHit[] }
  | { readonly job: number; readonly done: true; readonly more: boolean; readonly problem?: string }

/** Texts are immutable and named by their hash, so what was read once stays right. */
const texts = new Map<string, string>()
const foldedTexts = new Map<string, Folded>()

function folded(path: string, text: string): Folded {
  const known = foldedTexts.get(path) ?? fold(text)
  foldedTexts.set(path, known)
  return known
}

parentPort?.on('message', (order: SearchOrder) => {
  const answer = (message: SearchAnswer): void => parentPort?.postMessage(message)
  try {
    answer({ job: order.job, done: true, more: search(order, answer) })
  } catch (error) {
    const problem =
      error instanceof Problem ? error.message : `The search could not be made (${String(error)}).`
    answer({ job: order.job, done: true, more: false, problem })
  }
})

function search(order: SearchOrder, answer: (message: SearchAnswer) => void): boolean {
  const expression = order.mode === 'regex' ? compileRegex(order.query) : null
  let left = order.limit
  for (const { sourceId, path } of order.texts) {
    const text = texts.get(path) ?? readFileSync(path, 'utf8')
    texts.set(path, text)
    const found = expression
      ? regexHits(text, expression)
      : order.mode === 'fuzzy'
        ? fuzzyHits(text, order.query, folded(path, text))
        : plainHits(text, order.query, folded(path, text))
    const hits: SearchHit[] = []
    let more = false
    for (const hit of found) {
      if (hits.length === left) {
        more = true
        break
      }
      const { start, end } = hit
      hits.push({
        sourceId,
        start,
        end,
        before: text.slice(Math.max(0, start - order.context), start),
        text: text.slice(start, end),
        after: text.slice(end, end + order.context),
      })
    }
    left -= hits.length
    if (hits.length > 0) answer({ job: order.job, hits })
    if (more) return true
  }
  return false
}
