import { Check, Minus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox'
import type { AutoLine } from './auto-lines'
import { HitList } from './HitList'
import type { Surroundings } from './surroundings'
import { flat } from './KwicRow'
import classes from './AutoCode.module.css'

export interface PassageChoiceProps {
  readonly lines: readonly AutoLine[]
  /** What stands around a passage, by the key of its line, where it is known. */
  readonly around: ReadonlyMap<string, Surroundings>
  /** Passages that are not to be coded. */
  readonly off: ReadonlySet<string>
  readonly onChange: (off: ReadonlySet<string>) => void
}

/** The passages that would be coded, to be unticked one by one, by text, or all. Those coded so already are left out. */
export function PassageChoice({ lines, around, off, onChange }: PassageChoiceProps) {
  const { t } = useTranslation()
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const bySource = useMemo(() => {
    const map = new Map<string, string[]>()
    for (const line of lines) {
      if (line.kind === 'group') map.set(line.sourceId, [])
      else if (!line.already) map.get(line.passage.sourceId)?.push(line.key)
    }
    return map
  }, [lines])
  const free = useMemo(() => [...bySource.values()].flat(), [bySource])
  const keysOf = (line: AutoLine): readonly string[] =>
    line.kind === 'group' ? (bySource.get(line.sourceId) ?? []) : line.already ? [] : [line.key]
  const on = (keys: readonly string[]): 'all' | 'some' | 'none' => {
    const count = keys.filter((key) => !off.has(key)).length
    return count === 0 ? 'none' : count === keys.length ? 'all' : 'some'
  }
  const toggle = (keys: readonly string[]): void => {
    const next = new Set(off)
    const take = on(keys) === 'all'
    for (const key of keys) {
      if (take) next.add(key)
      else next.delete(key)
    }
    onChange(next)
  }
  const nameOf = (line: AutoLine): string => {
    if (line.kind === 'group') return line.title
    const words = flat(line.passage.text)
    return line.already ? `${words}, ${t('search.auto.already')}` : words
  }
  return (
    <div className={classes.passages}>
      <Checkbox
        isSelected={on(free) === 'all'}
        isIndeterminate={on(free) === 'some'}
        isDisabled={free.length === 0}
        onChange={() => toggle(free)}
      >
        {t('search.auto.all')}
      </Checkbox>
      <div className={classes.list} style={{ '--lines': lines.length } as CSSProperties}>
        <HitList<AutoLine>
          label={t('search.auto.passages')}
          lines={lines}
          activeKey={activeKey}
          stops={() => true}
          isChosen={(line) => keysOf(line).length > 0 && on(keysOf(line)) === 'all'}
          nameOf={nameOf}
          draw={(line) => {
            const state = keysOf(line).length === 0 ? 'none' : on(keysOf(line))
            return (
              <>
                <span role="gridcell" className={classes.tick} data-state={state} aria-hidden>
                  {state === 'all' ? (
                    <Check size={12} strokeWidth={3} />
                  ) : state === 'some' ? (
                    <Minus size={12} strokeWidth={3} />
                  ) : null}
                </span>
                <span
                  role={line.kind === 'group' ? 'rowheader' : 'gridcell'}
                  className={line.kind === 'group' ? classes.source : classes.words}
                  data-already={(line.kind === 'passage' && line.already) || undefined}
                >
                  {line.kind === 'group' ? line.title : <Words line={line} around={around.get(line.key)} />}
                </span>
                <span role="gridcell" className={classes.note}>
                  {line.kind === 'group'
                    ? (bySource.get(line.sourceId)?.length ?? 0)
                    : line.already
                      ? t('search.auto.already')
                      : line.passage.hits > 1
                        ? t('search.auto.hitsIn', { count: line.passage.hits })
                        : ''}
                </span>
              </>
            )
          }}
          onActivate={(line, by) => {
            setActiveKey(line.key)
            if (by === 'pointer') toggle(keysOf(line))
          }}
          onKey={(key, line) => {
            if (key !== ' ' || !line) return false
            toggle(keysOf(line))
            return true
          }}
        />
      </div>
    </div>
  )
}

/** The words of a passage, in what stands around them if that is known. */
function Words({
  line,
  around,
}: {
  readonly line: Extract<AutoLine, { readonly kind: 'passage' }>
  readonly around: Surroundings | undefined
}) {
  const words = flat(line.passage.text)
  if (!around) return words
  return (
    <>
      {flat(around.before)}
      <mark className={classes.hit}>{words}</mark>
      {flat(around.after)}
    </>
  )
}
