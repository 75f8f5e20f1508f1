import { useEffect, useMemo, useRef, useState } from 'react'
import { sameSpot } from '../../../shared/image/area'
import type { Id } from '../../../shared/model/entities'
import { useAppNow, useQuery, useSession } from '../../hooks'
import { applyCodes, comment, codeInVivo, codeNamed, recode, repeatLast, unite, writeMemo } from './acts'
import { CommentBox } from './CommentBox'
import { codeEntries } from './code-entries'
import type { CodedItem } from './coded-item'
import { Floating } from './Floating'
import { unitable } from './overlap'
import { Picker } from './Picker'
import { pin } from './pinning'
import type { PickerPurpose, ReaderHandle } from './reader-handle'
import { useSideState } from './side'
import { SelectionBar } from './SelectionBar'
import { usePressed } from './use-pressed'

export interface ReaderFloatsProps {
  readonly handle: ReaderHandle
  readonly items: readonly CodedItem[]
  readonly picker: PickerPurpose | null
  readonly onClosePicker: () => void
}

/** What floats beside the selection: the bar, or the picker in its place. */
export function ReaderFloats({ handle, items, picker, onClosePicker }: ReaderFloatsProps) {
  const now = useAppNow()
  const selection = useSideState((side) => side.selection)
  const focusId = useSideState((side) => side.focusCodingId)
  const recent = useSession((session) => session.recent)
  const pressed = usePressed(handle.ground.scroller)
  // After an act on it what is selected needs no bar; the next selection does.
  const [done, setDone] = useState('')
  const key = selection ? JSON.stringify(selection) : ''
  if (done !== '' && done !== key) setDone('')
  const last = useQuery(
    (store) => {
      const code = recent[0] === undefined ? undefined : store.get('codes', recent[0])
      return code && !code.removed ? code.name : null
    },
    ['codes'],
    [recent],
  )
  const offer = items.find((item) => item.id === focusId && unitable(items, item.id).length > 0)

  if (picker?.kind === 'comment') {
    const item = items.find(({ id }) => id === picker.codingId)
    if (!item) return null
    return (
      <Floating ground={handle.ground} spot={item} prefer="below" leaves={false}>
        <CommentBox
          code={item.name}
          comment={now().store.get('codings', item.id)?.comment ?? ''}
          onSave={(words) => void comment(now(), item.id, words)}
          onClose={onClosePicker}
        />
      </Floating>
    )
  }
  if (picker) {
    const recoded =
      picker.kind === 'recode' ? items.find((item) => item.id === picker.codingIds[0]) : undefined
    const spot = recoded ?? selection
    return spot ? (
      <Floating ground={handle.ground} spot={spot} prefer="below" leaves={false}>
        <OpenPicker
          purpose={picker}
          handle={handle}
          items={items}
          onClose={() => {
            setDone(key)
            onClosePicker()
          }}
          onCancel={onClosePicker}
        />
      </Floating>
    ) : null
  }
  if (!selection || pressed || (done === key && !offer)) return null
  const act = (work: () => Promise<unknown>) => () => {
    setDone(key)
    void work()
  }
  return (
    <Floating ground={handle.ground} spot={selection} prefer="above" leaves>
      <SelectionBar
        last={last}
        unitable={offer?.name ?? null}
        onCode={() => handle.openPicker({ kind: 'apply' })}
        onInVivo={handle.kind === 'text' ? act(() => codeInVivo(now(), handle)) : null}
        onMemo={act(() => writeMemo(now(), handle))}
        onRepeat={act(() => repeatLast(now(), handle))}
        onUnite={act(() => unite(now(), handle, focusId))}
      />
    </Floating>
  )
}

interface OpenPickerProps {
  readonly purpose: Exclude<PickerPurpose, { readonly kind: 'comment' }>
  readonly handle: ReaderHandle
  readonly items: readonly CodedItem[]
  /** Something was applied. */
  readonly onClose: () => void
  readonly onCancel: () => void
}

function OpenPicker({ purpose, handle, items, onClose, onCancel }: OpenPickerProps) {
  const now = useAppNow()
  const pinned = useSession((session) => session.pinned)
  const recent = useSession((session) => session.recent)
  const selection = useSideState((side) => side.selection)
  const { nodes, byId, find } = useQuery(codeEntries, ['codes'])
  const box = useRef<HTMLDivElement>(null)
  const recoding = purpose.kind === 'recode' ? purpose.codingIds : null
  const here = useMemo(() => {
    const spot = items.find((item) => recoding?.includes(item.id)) ?? selection
    const codings = items.filter((item) => spot && sameSpot(item, spot) && !item.others)
    return new Set<Id>(codings.map((item) => item.codeId))
  }, [items, recoding, selection])

  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onCancel()
    }
    window.addEventListener('pointerdown', onDown, { capture: true })
    return () => window.removeEventListener('pointerdown', onDown, { capture: true })
  }, [onCancel])

  const give = async (codeId: Id, gesture?: string): Promise<void> => {
    if (recoding) await recode(now(), recoding, codeId, gesture)
    else if (selection) await applyCodes(now(), handle, selection, [codeId], gesture)
  }
  return (
    <div ref={box}>
      <Picker
        purpose={purpose.kind}
        nodes={nodes}
        byId={byId}
        find={find}
        pinned={pinned}
        recent={recent}
        here={here}
        onChoose={(codeId, stay) => {
          void give(codeId)
          if (!stay || recoding) onClose()
        }}
        onCreate={(name, parentId, stay) => {
          const gesture = crypto.randomUUID()
          void codeNamed(now(), name, { parentId, gesture }).then((id) =>
            id === null ? undefined : give(id, gesture),
          )
          if (!stay || recoding) onClose()
        }}
        onPin={(id, key) => pin(now(), id, key)}
        onClose={onCancel}
      />
    </div>
  )
}
