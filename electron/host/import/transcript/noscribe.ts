import { Parser } from 'htmlparser2'
import type { Cue, Cues } from './cue'

/** Beginning and end in ms, and the speaker. */
const anchor = /^ts_(\d+)_(\d+)_(.*)$/

/**
 * A page of noScribe: anchors `<a name="ts_12140_22800_S01">` hold what is said. A speaker whom somebody has renamed in the
 * text goes by that name. Null for other pages.
 */
export function readNoScribe(html: string): Cues | null {
  if (!/<a\s[^>]*name="ts_\d+_\d+_/.test(html)) return null
  const before: string[] = []
  const cues: Cue[] = []
  const names = new Map<string, string>()
  let at: { readonly from: number; readonly to: number; readonly id: string } | null = null
  let words = ''
  let isHidden = false
  const flush = (): void => {
    const said = words.replace(/\s+/g, ' ').trim()
    words = ''
    if (said === '') return
    if (!at) {
      if (cues.length === 0) before.push(said)
      return
    }
    const bare = said.replace(/\[\d{1,2}:\d{2}:\d{2}\]\s*/g, '')
    const { from, to, id } = at
    const [label = '', name = ''] = /^([^:\n]{1,63}):\s/.exec(bare) ?? []
    const isLabel = name === id || name === names.get(id) || cues.every(({ speaker }) => speaker !== id)
    if (isLabel && name !== '') names.set(id, name)
    const spoken = isLabel ? bare.slice(label.length) : bare
    cues.push({ from, to, speaker: id || null, words: spoken.trim() })
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head' || name === 'style' || name === 'script') isHidden = true
      const found = name === 'a' ? anchor.exec(attributes['name'] ?? '') : null
      if (!found) return
      flush()
      at = { from: Number(found[1]), to: Number(found[2]), id: found[3] ?? '' }
    },
    ontext(text) {
      if (!isHidden) words += text
    },
    onclosetag(name) {
      if (name === 'head' || name === 'style' || name === 'script') isHidden = false
      if (name === 'a' || name === 'p' || name === 'br') flush()
      if (name === 'a') at = null
    },
  })
  parser.end(html)
  flush()
  const named = cues.map((cue) => ({ ...cue, speaker: names.get(cue.speaker ?? '') ?? cue.speaker }))
  return { before, cues: named, areTurns: false, losses: [] }
}
