import type { BlockMark } from './converted'
import type { Draft } from './draft'

/**
 * Adds plain text, in which blank lines part the paragraphs and lines are broken at a width. Lines stay as they are;
 * `markOf` says what a line is, and neighbours that are alike stand in one block.
 */
export function addProse(
  text: string,
  draft: Draft,
  markOf: (line: string) => BlockMark = () => ({ kind: 'paragraph' }),
): void {
  let lines: string[] = []
  let mark: BlockMark = { kind: 'paragraph' }
  const end = (): void => {
    if (lines.length > 0) draft.add(mark, lines.join('\n'), true)
    lines = []
  }
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() === '') {
      end()
      continue
    }
    const next = markOf(line)
    if (next.kind !== mark.kind || next.kind === 'list-item') end()
    mark = next
    lines.push(line)
  }
  end()
}
