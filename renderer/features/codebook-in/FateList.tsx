import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookLine } from '../../../shared/contract/codebook-calls'
import { Badge } from '../../components/Badge'
import type { BadgeProps } from '../../components/Badge'
import { Swatch } from '../../components/Swatch'
import type { SwatchProps } from '../../components/Swatch'
import classes from './FateList.module.css'

export interface FateListProps {
  readonly lines: readonly CodebookLine[]
  /** Whether they are all there, so that depth can be shown by setting in; else their paths are written. */
  readonly isTree: boolean
}

const shapes: Readonly<Record<CodebookLine['role'], NonNullable<SwatchProps['shape']>>> = {
  code: 'square',
  theme: 'bar',
  category: 'ring',
}
const tones: Readonly<Record<CodebookLine['fate'], NonNullable<BadgeProps['tone']>>> = {
  new: 'ok',
  changed: 'accent',
  kept: 'warn',
  same: 'plain',
}

/** Heights of lines, px: known beforehand, so that thousands are as quick as ten. */
const oneLine = 28
const twoLines = 44
/** Levels that are set in; deeper ones stand below each other. */
const mostIndent = 10

/** A line for each code, of which only those in sight are drawn. */
export function FateList({ lines, isTree }: FateListProps) {
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const names = new Intl.ListFormat(i18n.language, { type: 'unit' })
  const detail = ({ by, parts, fate }: CodebookLine): string => {
    if (by === 'trash') return t('codebookIn.fate.trash')
    if (parts.length === 0) return ''
    const words = parts.map((part) =>
      part === 'color' ? t('codebookIn.uses.colour') : t(`code.part.${part}`),
    )
    return fate === 'kept' ? t('codebookIn.fate.kept', { parts: names.format(words) }) : names.format(words)
  }
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => {
      const line = lines[index]
      return line && (line.parts.length > 0 || line.by === 'trash') ? twoLines : oneLine
    },
    overscan: 12,
  })
  return (
    // A box that scrolls must be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={classes.box} tabIndex={0} role="region" aria-label={t('codebookIn.codes')}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index]
          if (!line) return null
          const more = detail(line)
          const depth = isTree ? Math.min(line.depth, mostIndent) : 0
          return (
            <li
              key={index}
              className={classes.line}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              title={more === '' ? line.path : `${line.path}\n${more}`}
              style={{ top: start, height: size, '--depth': depth } as CSSProperties}
            >
              <Swatch colour={line.colour} shape={shapes[line.role]} />
              <span className={classes.words}>
                <span className={classes.name} dir="auto">
                  {isTree ? line.name : line.path}
                </span>
                {more === '' ? null : <span className={classes.detail}>{more}</span>}
              </span>
              <Badge tone={tones[line.fate]}>{t(`codebookIn.fates.${line.fate}`)}</Badge>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
