import type { Body } from './converted'
import { Draft } from './draft'
import { addProse } from './prose'

/** Commands that set a heading, by how high it stands. */
const LEVELS = ['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph']

const HEADING = new RegExp(
  `^[ \\t]*\\\\(${LEVELS.join('|')})\\*?[ \\t]*(?:\\[[^\\]\\n]*\\])?[ \\t]*\\{((?:[^{}\\n]|\\{[^{}\\n]*\\})*)\\}[ \\t]*(.*)$`,
  'u',
)

/**
 * Reads LaTeX lightly: the preamble and comments go, commands of headings become headings, points of lists become
 * points; every other command stays as it is written, so that nothing of the words is guessed.
 */
export function readTex(source: string, fileName: string): Body {
  const lines = source.split(/\r\n?|\n/u)
  const begin = lines.findIndex((line) => /^[^%]*\\begin\{document\}/u.test(line))
  const end = lines.findIndex((line) => /^[^%]*\\end\{document\}/u.test(line))
  const body = lines.slice(begin + 1, end > begin ? end : lines.length)
  const draft = new Draft(fileName)
  let comments = 0
  let prose: string[] = []
  const flush = (): void => {
    addProse(prose.join('\n'), draft, (line) =>
      /^\s*\\item\b/u.test(line) ? { kind: 'list-item', level: 1 } : { kind: 'paragraph' },
    )
    prose = []
  }
  for (const raw of body) {
    const line = withoutComment(raw)
    if (line !== raw) comments += 1
    // A line of nothing but a comment does not end a paragraph.
    if (line !== raw && line.trim() === '') continue
    const heading = HEADING.exec(line)
    if (!heading) {
      prose.push(line)
      continue
    }
    flush()
    const [, name = '', words = '', rest = ''] = heading
    draft.add({ kind: 'heading', level: Math.min(6, LEVELS.indexOf(name) + 1) }, words)
    if (!/^\\label\{[^}]*\}$/u.test(rest)) prose.push(rest)
  }
  flush()
  const title = /\\title\s*(?:\[[^\]]*\])?\s*\{([^{}]{1,500})\}/u
    .exec(source)?.[1]
    ?.replace(/\s+/gu, ' ')
    .trim()
  const made = draft.finish()
  return {
    ...made,
    ...(title ? { title } : {}),
    losses: [
      ...(begin > 0 ? ['What stands before \\begin{document} was left out.'] : []),
      ...(comments > 0 ? ['Comments (from % to the end of the line) were left out.'] : []),
      ...(/\\[a-z]+/iu.test(made.text) ? ['Commands of LaTeX stand in the text as they are written.'] : []),
    ],
  }
}

/** A line without what comes after a `%` that no backslash stands before. */
function withoutComment(line: string): string {
  const comment = /(?<=^|[^\\])(?:\\\\)*%/u.exec(line)
  return comment ? line.slice(0, comment.index + comment[0].length - 1).trimEnd() : line
}
