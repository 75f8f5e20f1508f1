import { X } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Chooser } from '../../components/Chooser'
import { IconButton } from '../../components/IconButton'
import { Kbd } from '../../components/Kbd'
import { Segmented } from '../../components/Segmented'
import { Swatch } from '../../components/Swatch'
import { useKeysOf, useQuery, useServices, useSession } from '../../hooks'
import type { Shown } from '../../session'
import type { CodedItem } from './coded-item'
import { useSideState } from './side'
import classes from './ShowMenu.module.css'

export interface ShowChoicesProps {
  /** All codings of the text. */
  readonly items: readonly CodedItem[]
}

/** Which codings the reader paints: by coder, by code or theme, one code that stands out, or none at all. */
export function ShowChoices({ items }: ShowChoicesProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const shown = useSession((session) => session.shown)
  const change = (parts: Partial<Shown>): void => dispatch({ type: 'shown', shown: parts })
  return (
    <>
      <div className={classes.line}>
        <Checkbox isSelected={shown.plain} onChange={(plain) => change({ plain })}>
          {t('marks.show.reading')}
        </Checkbox>
        <Keys of="reader.plain" />
      </div>
      <Coders shown={shown} change={change} />
      <Codes shown={shown} change={change} />
      <Focus items={items} shown={shown} change={change} />
    </>
  )
}

/** The key of an action, if it has one. */
function Keys({ of }: { readonly of: string }) {
  const keys = useKeysOf()(of)
  return keys === undefined ? null : <Kbd keys={keys} />
}

interface PartProps {
  readonly shown: Shown
  readonly change: (parts: Partial<Shown>) => void
}

function Coders({ shown, change }: PartProps) {
  const { t } = useTranslation()
  const coders = useQuery((store) => [...store.all('coders')], ['coders'])
  const mine = useQuery((store) => store.project().activeCoderId, ['project'])
  const { coderIds } = shown
  const isMine = coderIds?.length === 1 && coderIds[0] === mine
  // "Chosen" with only oneself chosen is the same as "Mine": what was pressed is remembered while the panel is open.
  const [isChoosing, setChoosing] = useState(coderIds !== null && !isMine)
  if (coders.length < 2) return null
  const value = coderIds === null ? 'all' : isChoosing ? 'some' : isMine ? 'mine' : 'some'
  const choose = (next: 'all' | 'mine' | 'some'): void => {
    setChoosing(next === 'some')
    change({ coderIds: next === 'all' ? null : next === 'mine' ? [mine] : (coderIds ?? [mine]) })
  }
  const chosen = new Set(coderIds)
  return (
    <section className={classes.part}>
      <Segmented
        label={t('marks.show.coders')}
        value={value}
        onChange={choose}
        options={[
          { id: 'all', label: t('marks.show.allCoders') },
          { id: 'mine', label: t('marks.show.mine') },
          { id: 'some', label: t('marks.show.someCoders') },
        ]}
      />
      {value === 'some' ? (
        <div className={classes.coders}>
          {coders.map((coder) => (
            <Checkbox
              key={coder.id}
              isSelected={chosen.has(coder.id)}
              onChange={(isChosen) => {
                const next = coders.filter(({ id }) => (id === coder.id ? isChosen : chosen.has(id)))
                // Nobody chosen would hide everything; the last one stays.
                if (next.length > 0) change({ coderIds: next.map(({ id }) => id) })
              }}
            >
              <span className={classes.named}>
                <Swatch colour={coder.color} shape="dot" />
                {coder.name}
              </span>
            </Checkbox>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function Codes({ shown, change }: PartProps) {
  const { t } = useTranslation()
  const nodes = useQuery((store) => flatten(codebook(store)), ['codes', 'codings', 'quotations', 'sources'])
  const { codeIds } = shown
  const chosen = useMemo(() => codeIds ?? [], [codeIds])
  const [isChoosing, setChoosing] = useState(chosen.length > 0)
  const find = useCallback(
    (query: string) => {
      const wanted = fold(query.trim()).text
      return nodes
        .filter(({ code, path }) => !chosen.includes(code.id) && fold(path).text.includes(wanted))
        .map(({ code, path, colour }) => ({
          id: code.id,
          label: code.name,
          ...(path === code.name ? {} : { detail: path.slice(0, -code.name.length - 3) }),
          colour,
          shape: code.role === 'theme' ? ('bar' as const) : ('square' as const),
        }))
    },
    [nodes, chosen],
  )
  const set = (ids: readonly Id[]): void => change({ codeIds: ids.length > 0 ? ids : null })
  return (
    <section className={classes.part}>
      <Segmented
        label={t('marks.show.codes')}
        value={isChoosing ? 'some' : 'all'}
        onChange={(value) => {
          setChoosing(value === 'some')
          if (value === 'all') set([])
        }}
        options={[
          { id: 'all', label: t('marks.show.allCodes') },
          { id: 'some', label: t('marks.show.someCodes') },
        ]}
      />
      {isChoosing ? (
        <>
          {chosen.length > 0 ? (
            <ul className={classes.chips}>
              {nodes
                .filter(({ code }) => chosen.includes(code.id))
                .map(({ code, colour }) => (
                  <li key={code.id} className={classes.chip}>
                    <Swatch colour={colour} />
                    <span>{code.name}</span>
                    <IconButton
                      size="s"
                      label={t('marks.show.drop', { code: code.name })}
                      onPress={() => set(chosen.filter((id) => id !== code.id))}
                    >
                      <X size={14} strokeWidth={1.75} aria-hidden />
                    </IconButton>
                  </li>
                ))}
            </ul>
          ) : null}
          <div className={classes.chooser}>
            <Chooser
              label={t('marks.show.find')}
              placeholder={t('marks.show.find')}
              find={find}
              onChoose={(id) => set([...chosen, id])}
              empty={t('marks.show.notFound')}
            />
          </div>
        </>
      ) : null}
    </section>
  )
}

function Focus({ items, shown, change }: PartProps & ShowChoicesProps) {
  const { t } = useTranslation()
  const focusCodingId = useSideState((state) => state.focusCodingId)
  const openCodeId = useSession((session) => session.codeId)
  const here = items.find(({ id }) => id === focusCodingId)?.codeId
  const offered = useQuery(
    (store) =>
      [...new Set([here, openCodeId])].flatMap((id) => {
        const code = id ? store.get('codes', id) : undefined
        return code && !code.removed && code.id !== shown.focusCodeId ? [code] : []
      }),
    ['codes'],
    [here, openCodeId, shown.focusCodeId],
  )
  const focus = useQuery(
    (store) => (shown.focusCodeId === null ? null : (store.get('codes', shown.focusCodeId) ?? null)),
    ['codes'],
    [shown.focusCodeId],
  )
  return (
    <section className={classes.part}>
      <div className={classes.line}>
        <h3 className={classes.title}>{t('marks.show.focus')}</h3>
        <Keys of="reader.focus" />
      </div>
      {focus ? (
        <ul className={classes.chips}>
          <li className={classes.chip}>
            <span>{focus.name}</span>
            <IconButton
              size="s"
              label={t('marks.show.drop', { code: focus.name })}
              onPress={() => change({ focusCodeId: null })}
            >
              <X size={14} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </li>
        </ul>
      ) : offered.length === 0 ? (
        <p className={classes.hint}>{t('marks.show.focusHint')}</p>
      ) : null}
      <div className={classes.offers}>
        {offered.map((code) => (
          <Button key={code.id} size="s" onPress={() => change({ focusCodeId: code.id })}>
            {t('marks.show.focusOn', { code: code.name })}
          </Button>
        ))}
      </div>
    </section>
  )
}
