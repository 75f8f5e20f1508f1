import { useTranslation } from 'react-i18next'
import { fromTsv, toTsv } from '../../../shared/text/tsv'
import { guessDateOrder, typedWords } from '../../../shared/text/typed-value'
import { dateOrderOf } from '../../../shared/text/typed-date'
import { useServices } from '../../hooks'
import { blockOf } from './selection'
import type { Block, Selected } from './selection'
import type { AttributeTable } from './use-table'

/** What can be done with the cells of the table; each is one step. */
export function useGridActs({ of, rows, variables }: AttributeTable) {
  const { t } = useTranslation()
  const { run, announce } = useServices()

  /** Sets cells of a block that begins at its upper left corner. Answers how many values changed; null: none fitted. */
  const set = async (
    top: number,
    left: number,
    words: readonly (readonly string[])[],
  ): Promise<number | null> => {
    const cells = words.flatMap((line, r) =>
      line.flatMap((cell, c) => {
        const row = rows[top + r]
        const variable = variables[left + c]
        return row && variable
          ? [{ of: { table: of, id: row.id }, variableId: variable.id, words: cell }]
          : []
      }),
    )
    if (cells.length === 0) return 0
    const dates = guessDateOrder(words.flat()) ?? dateOrderOf(navigator.language)
    const done = await run('values.set', { cells, dates })
    return done ? done.count : null
  }
  const filled = (block: Block, cell: string): string[][] =>
    Array.from({ length: block.bottom - block.top + 1 }, () =>
      Array.from({ length: block.right - block.left + 1 }, () => cell),
    )

  return {
    set,
    clear: async (selected: Selected): Promise<void> => {
      const block = blockOf(selected)
      const count = await set(block.top, block.left, filled(block, ''))
      if (count) announce(t('attributes.cleared', { count }), { undo: true })
    },
    copy: (selected: Selected): string => {
      const { top, bottom, left, right } = blockOf(selected)
      const block = rows
        .slice(top, bottom + 1)
        .map(({ values }) => variables.slice(left, right + 1).map(({ id }) => typedWords(values.get(id))))
      announce(t('attributes.copied', { count: block.length * (right - left + 1) }))
      return toTsv(block)
    },
    /** Pastes a block; one cell fills all that is selected. Answers the block that was set. */
    paste: async (selected: Selected, text: string): Promise<Block | null> => {
      const block = blockOf(selected)
      const words = fromTsv(text)
      const isOne = words.length === 1 && words[0]?.length === 1
      const set_ = isOne ? filled(block, words[0]?.[0] ?? '') : words
      const width = set_.reduce((most, line) => Math.max(most, line.length), 0)
      const tooWide = block.left + width - variables.length
      const tooTall = block.top + set_.length - rows.length
      if (tooWide > 0 || tooTall > 0) {
        announce(
          tooWide > 0
            ? t('attributes.tooWide', { count: tooWide })
            : t('attributes.tooTall', { count: tooTall }),
          { tone: 'problem' },
        )
        return null
      }
      const count = await set(block.top, block.left, set_)
      if (count === null) return null
      announce(t('attributes.pasted', { count }), { undo: true })
      return {
        top: block.top,
        left: block.left,
        bottom: block.top + set_.length - 1,
        right: block.left + width - 1,
      }
    },
  }
}

export type GridActs = ReturnType<typeof useGridActs>
