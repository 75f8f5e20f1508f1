import type { Change } from './edit'
import { CJK_LETTER, CJK_MARK } from './scripts'
import { vocabulary, type Vocabulary } from './vocabulary'

const LETTER = String.raw`\p{Script=Latin}`
/** Words of one or two letters that are no splinters. */
const SHORT_WORDS = new Set(
  `a i o y e u am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we vs dr mr ms st co ed et
   al de du da di do el en es il la le lo ne se si su te tu un va ja je ab er im so um zu eh hm mm ah id tv uk eu un`.split(
    /\s+/,
  ),
)
/** A text of fewer words than this is too small to say that a longer piece is no word. */
const ENOUGH_WORDS = 2_000
const MOST_PIECES = 8

interface Piece {
  readonly text: string
  readonly start: number
}

/** Pieces of letters that follow each other with one blank between and nothing else. */
function pieceRuns(text: string): Piece[][] {
  const runs: Piece[][] = []
  const run = new RegExp(String.raw`(?<![\p{L}\d'’\-])${LETTER}+(?: ${LETTER}+)+`, 'gu')
  const piece = new RegExp(`${LETTER}+`, 'gu')
  for (const found of text.matchAll(run)) {
    runs.push(
      [...found[0].matchAll(piece)].map((part) => ({ text: part[0], start: found.index + part.index })),
    )
  }
  return runs
}

/** How sure it is that a piece is no word by itself: its only uses are splinters. */
function isSplinter(piece: string, known: Vocabulary): boolean {
  const lower = piece.toLowerCase()
  if (SHORT_WORDS.has(lower) || /^\p{Lu}{2,}$/u.test(piece)) return false
  if (piece.length === 1) return true
  return known.word(lower) <= (piece.length === 2 ? 3 : 1)
}

/** Whether pieces `from..to` are one word that stray blanks have split. */
function areOneWord(pieces: readonly Piece[], known: Vocabulary): boolean {
  const texts = pieces.map((piece) => piece.text)
  const joined = texts.join('')
  const uses = known.word(joined)
  if (uses === 0 || texts.slice(1).some((text) => /^\p{Lu}/u.test(text) && joined !== joined.toUpperCase()))
    return false
  const splinters = texts.filter((text) => isSplinter(text, known))
  const hasLetter = splinters.some((text) => text.length === 1)
  const isTiny = splinters.some((text) => text.length <= 2)
  if (joined.length <= 3) return texts.every((text) => text.length === 1) && hasLetter && uses >= 3
  // "T cell" beside a misprinted "Tcell": a capital by itself is often a name.
  if (uses < 2 && /^\p{Lu}$/u.test(texts[0] ?? '')) return false
  if (splinters.length === texts.length) return isTiny || (known.size >= ENOUGH_WORDS && uses >= 2)
  // "Ta lents": one piece may happen to be a word, when another cannot be one.
  const ends = [texts.at(0) ?? '', texts.at(-1) ?? '']
  return (
    (isTiny || known.size >= ENOUGH_WORDS) &&
    uses >= 2 &&
    (texts.length > 2 ? ends.every((end) => isSplinter(end, known)) : hasLetter)
  )
}

function joinSplitWords(text: string, known: Vocabulary): Change[] {
  const changes: Change[] = []
  for (const run of pieceRuns(text)) {
    for (let i = 0; i + 1 < run.length;) {
      let end = Math.min(run.length, i + MOST_PIECES)
      while (end > i + 1 && !areOneWord(run.slice(i, end), known)) end--
      for (const piece of run.slice(i + 1, end))
        changes.push({ from: piece.start - 1, to: piece.start, insert: '' })
      i = end
    }
  }
  return changes
}

/** Words set in spaced letters ("S u m m a r y  o f"), where two or more blanks part the words. */
function closeSpacedLetters(text: string, known: Vocabulary): Change[] {
  const changes: Change[] = []
  const line = new RegExp(
    String.raw`(?<![\p{L}\d])${LETTER}(?: ${LETTER})+(?: {2,}${LETTER}(?: ${LETTER})*)*(?![\p{L}\d])`,
    'gu',
  )
  for (const found of text.matchAll(line)) {
    const words = found[0].split(/ {2,}/)
    const long = words.filter((word) => word.length >= 9)
    const isSure = long.length >= 2 || long.some((word) => known.word(word.replaceAll(' ', '')) > 0)
    if (!isSure) continue
    for (const blank of found[0].matchAll(/(?<! ) (?! )/g)) {
      changes.push({ from: found.index + blank.index, to: found.index + blank.index + 1, insert: '' })
    }
  }
  return changes
}

/** "bio- industry", where the compound stands closed elsewhere. */
function closeHyphens(text: string, known: Vocabulary): Change[] {
  const changes: Change[] = []
  const broken = new RegExp(`(?<![\\p{L}\\d-])(${LETTER}+-) +(${LETTER}+)(?![\\p{L}])`, 'gu')
  for (const { 0: whole, 1: first = '', 2: last = '', index } of text.matchAll(broken)) {
    if (known.compound(first + last) === 0) continue
    changes.push({ from: index + first.length, to: index + whole.length - last.length, insert: '' })
  }
  return changes
}

const CJK_BLANK = new RegExp(`([${CJK_LETTER}${CJK_MARK}])( )(?=([${CJK_LETTER}${CJK_MARK}]))`, 'gu')
const CJK_PAIR = new RegExp(`[${CJK_LETTER}](?=([${CJK_LETTER}]))`, 'gu')
const MARK = new RegExp(`[${CJK_MARK}]`, 'u')
const RUNNING_MARK = /[，。、；]/

/** The blanks between two Chinese characters of one line, each with the characters around it. */
interface CjkBlank {
  readonly at: number
  readonly before: string
  readonly behind: string
}

function cjkBlanksByLine(text: string): Map<number, CjkBlank[]> {
  const byLine = new Map<number, CjkBlank[]>()
  let start = 0
  let lineEnd = text.indexOf('\n')
  for (const found of text.matchAll(CJK_BLANK)) {
    const [, before = '', , behind = ''] = found
    while (lineEnd >= 0 && lineEnd < found.index) {
      start = lineEnd + 1
      lineEnd = text.indexOf('\n', start)
    }
    const blank = { at: found.index + before.length, before, behind }
    const line = byLine.get(start)
    if (line) line.push(blank)
    else byLine.set(start, [blank])
  }
  return byLine
}

/**
 * Stray blanks between two Chinese characters: where the two stand side by side elsewhere, or the line is running text
 * in which that holds for half of such blanks or for three, or punctuation of running text stands on one side. Blanks
 * between the names of a list and wide gaps in headings stay.
 */
function closeCjk(text: string): Change[] {
  const byLine = cjkBlanksByLine(text)
  if (byLine.size === 0) return []
  const pairs = new Set<string>()
  for (const pair of text.matchAll(CJK_PAIR)) pairs.add(pair[0] + (pair[1] ?? ''))
  const changes: Change[] = []
  for (const [start, blanks] of byLine) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    const isRunning = line.length >= 20 && RUNNING_MARK.test(line)
    const letters = blanks.filter(({ before, behind }) => !MARK.test(before) && !MARK.test(behind))
    const known = letters.filter(({ before, behind }) => pairs.has(before + behind))
    const isMostlyKnown = letters.length >= 2 && known.length * 2 >= letters.length
    const isStrayLine = isRunning && (isMostlyKnown || known.length >= 3)
    for (const { at, before, behind } of blanks) {
      const besideMark = MARK.test(before) || MARK.test(behind)
      const isSure = besideMark ? isRunning : isStrayLine || pairs.has(before + behind)
      if (isSure) changes.push({ from: at, to: at + 1, insert: '' })
    }
  }
  return changes
}

/** Sorts changes and drops those that an earlier rule has already made. */
function distinct(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((a, b) => a.from - b.from)
  let at = -1
  return sorted.filter((change) => {
    if (change.from < at) return false
    at = change.to
    return true
  })
}

/** Takes out blanks that split a word, only where the text itself shows the whole word. */
export function joinWords(text: string): Change[] {
  const known = vocabulary(text)
  const spaced = closeSpacedLetters(text, known)
  return distinct([
    ...spaced,
    ...joinSplitWords(text, known),
    ...closeHyphens(text, known),
    ...closeCjk(text),
  ])
}
