import { useDeferredValue, useState } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { ImportResult } from './ImportResult'
import type { ImportResultProps } from './ImportResult'
import { drawnLines } from './import-state'
import type { ResultLine } from './import-state'
import { useGrowing } from '../../hooks/use-growing'
import classes from './ImportDialog.module.css'

export interface ImportListProps extends Pick<
  ImportResultProps,
  'onReadAgain' | 'onOpen' | 'onChooseColumns' | 'onLookAt'
> {
  readonly lines: readonly ResultLine[]
  /** How many lines there will be: their room is kept, so that the buttons below stay where they are. */
  readonly total: number
  /** Files are coming in, or one of these is read again. */
  readonly isRunning: boolean
  /** One of these is read again. */
  readonly isAgain: boolean
}

/** Lines, and choices of lines, that are drawn in one frame: choices weigh a hundred times as much. */
const steps = { lines: 50, choices: 4 } as const

/** So many lines are higher than a dialog can be. */
const mostKept = 40

/** A line per file: first in words, and once all are in with what can be done about each. */
export function ImportList({ lines, total, isRunning, isAgain, ...acts }: ImportListProps) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const wanted = isWhole ? lines : drawnLines(lines)
  const drawn = wanted.slice(0, useGrowing(wanted.length, steps.lines))
  const ready = useGrowing(wanted.length, steps.choices, isAgain || !isRunning)
  // The choices of a hundred lines rest one after another, not at one go.
  const isBusy = useDeferredValue(isRunning)
  return (
    <>
      <ul
        className={classes.lines}
        style={{ '--coming': isRunning ? Math.min(total, mostKept) : 0 } as CSSProperties}
        aria-label={t('sources.results')}
      >
        {drawn.map((line, at) => (
          <ImportResult key={line.key} line={line} hasChoices={at < ready} isBusy={isBusy} {...acts} />
        ))}
      </ul>
      {wanted.length < lines.length && !isRunning ? (
        <Button size="s" variant="quiet" onPress={() => setWhole(true)}>
          {t('sources.bring.showAll', { count: lines.length })}
        </Button>
      ) : null}
    </>
  )
}
