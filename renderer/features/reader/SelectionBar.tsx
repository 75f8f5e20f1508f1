import { Link2, MessageSquareText, Quote, Repeat2, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../components/Kbd'
import { Toolbar } from '../../components/Toolbar'
import classes from './SelectionBar.module.css'

export interface SelectionBarProps {
  /** Name of the code that was applied last, or null. */
  readonly last: string | null
  /** Name of the code whose overlapping passages can be united here, or null. */
  readonly unitable: string | null
  readonly onCode: () => void
  /** Null: there are no words to make a code of. */
  readonly onInVivo: (() => void) | null
  readonly onMemo: () => void
  readonly onRepeat: () => void
  readonly onUnite: () => void
}

interface ItemProps {
  readonly icon: ReactNode
  readonly label: string
  readonly keys: string
  readonly onPress: () => void
}

/** The keyboard stays in the text: each of these has a key there. */
function Item({ icon, label, keys, onPress }: ItemProps) {
  return (
    <AriaButton className={classes.item} preventFocusOnPress onPress={onPress}>
      {icon}
      <span className={classes.label}>{label}</span>
      <Kbd keys={keys} />
    </AriaButton>
  )
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with the selected words, or the selected area. Never takes the keyboard by itself. */
export function SelectionBar(props: SelectionBarProps) {
  const { last, unitable, onCode, onInVivo, onMemo, onRepeat, onUnite } = props
  const { t } = useTranslation()
  return (
    <div className={classes.bar}>
      <Toolbar label={t('reader.bar.label')}>
        <Item icon={<Tag {...icon} />} label={t('reader.bar.code')} keys="Enter" onPress={onCode} />
        {onInVivo === null ? null : (
          <Item icon={<Quote {...icon} />} label={t('reader.bar.inVivo')} keys="v" onPress={onInVivo} />
        )}
        <Item icon={<MessageSquareText {...icon} />} label={t('reader.bar.memo')} keys="m" onPress={onMemo} />
        {last === null ? null : (
          <Item
            icon={<Repeat2 {...icon} />}
            label={t('reader.bar.repeat', { code: last })}
            keys="."
            onPress={onRepeat}
          />
        )}
        {unitable === null ? null : (
          <Item
            icon={<Link2 {...icon} />}
            label={t('reader.bar.unite', { code: unitable })}
            keys="j"
            onPress={onUnite}
          />
        )}
      </Toolbar>
    </div>
  )
}
