import { useMemo, useState } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Findings, ThingHit } from '../../../shared/contract/search-calls'
import { useServices } from '../../hooks'
import { HitList } from './HitList'
import { flat, KwicRow } from './KwicRow'
import { linesOf } from './lines'
import type { AnyHit, Line } from './lines'
import { memoryOf } from './memory'
import type { Asked } from './memory'
import type { Jump } from './use-jump'
import classes from './SearchPane.module.css'

export interface FoundListProps {
  readonly findings: Findings
  readonly asked: Asked
  readonly jump: Jump
  readonly onJump: () => void
  readonly onEscape: () => void
  readonly handle: Ref<{ focus(): void }>
}

/** What was found, as keyword in context; the reader follows the line that is gone to. */
export function FoundList({ findings, asked, jump, onJump, onEscape, handle }: FoundListProps) {
  const { t, i18n } = useTranslation()
  const { client, store } = useServices()
  const memory = memoryOf(client)
  const [activeKey, setActiveKey] = useState(memory.activeKey)
  const lines = useMemo(() => {
    const nameOf = (hit: AnyHit): string => {
      if ('sourceId' in hit) return store.get('sources', hit.sourceId)?.name ?? ''
      if (hit.table === 'codes') return store.get('codes', hit.id)?.name ?? ''
      if (hit.table === 'memos') return store.get('memos', hit.id)?.title || t('search.untitled')
      const coding = store.get('codings', hit.id)
      const quotation = coding && store.get('quotations', coding.quotationId)
      return t('search.commentOn', {
        code: (coding && store.get('codes', coding.codeId)?.name) ?? '',
        source: (quotation && store.get('sources', quotation.sourceId)?.name) ?? '',
      })
    }
    const { compare } = new Intl.Collator(i18n.language)
    const partOf = (part: ThingHit['part']): string => t(`search.parts.${part}`)
    return linesOf({ findings, kind: asked.kind, order: asked.order, compare, nameOf, partOf })
  }, [findings, asked.kind, asked.order, store, t, i18n.language])
  const go = (line: Line, how: 'follow' | 'take'): void => {
    if (line.kind !== 'hit') return
    memory.activeKey = line.key
    setActiveKey(line.key)
    onJump()
    jump.to(line.hit, how)
  }
  if (lines.length === 0) return null
  return (
    <HitList<Line>
      handle={handle}
      label={t('search.list')}
      lines={lines}
      activeKey={activeKey}
      offset={memory.offset}
      onLeave={(offset) => (memory.offset = offset)}
      stops={(line) => line.kind === 'hit'}
      nameOf={(line) => {
        if (line.kind === 'group') return `${line.title}, ${t('search.hits', { count: line.count })}`
        const { before, text, after } = line.hit
        const words = { before: flat(before), text: flat(text), after: flat(after) }
        return line.where === null
          ? t('search.row', words)
          : t('search.rowOf', { where: line.where, ...words })
      }}
      draw={(line) =>
        line.kind === 'group' ? (
          <>
            <span role="rowheader" className={classes.group} title={line.title}>
              {line.title}
            </span>
            <span role="gridcell" className={classes.count}>
              {line.count}
            </span>
          </>
        ) : (
          <KwicRow hit={line.hit} where={line.where} />
        )
      }
      onActivate={(line) => go(line, 'follow')}
      onKey={(key, line) => {
        if (key === 'Escape') {
          jump.back()
          onEscape()
          return true
        }
        if (key !== 'Enter' || !line) return false
        go(line, 'take')
        return true
      }}
    />
  )
}
