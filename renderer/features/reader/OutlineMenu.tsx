import { TableOfContents } from 'lucide-react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { useKeysOf } from '../../hooks'
import { headingAt } from './outline'
import type { Heading } from './outline'
import classes from './OutlineMenu.module.css'

/** Height of a heading, px; as in the style sheet. */
const rowHeight = 28

export interface OutlineMenuProps {
  readonly headings: readonly Heading[]
  /** Offset at the top of the view. */
  readonly top: number
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Goes to an offset. */
  readonly onGo: (offset: number) => void
}

/** The headings of the text: where one is, and the way to the others. Nothing where a text has none. */
export function OutlineMenu({ headings, top, isOpen, onOpenChange, onGo }: OutlineMenuProps) {
  const { t } = useTranslation()
  const keysOf = useKeysOf()
  if (headings.length === 0) return null
  const here = headingAt(headings, top)
  return (
    <Popover
      label={t('reader.outline.label')}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton label={t('reader.do.outline')} shortcut={keysOf('reader.outline')}>
          <TableOfContents size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      {(close) => (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox
            aria-label={t('reader.outline.label')}
            className={classes.list}
            items={headings.map((heading, id) => ({ ...heading, id }))}
            selectionMode="single"
            selectedKeys={here < 0 ? [] : [here]}

            autoFocus={here < 0 ? 'first' : true}
            // Else it would take the choice away, which is heard below as going there.
            escapeKeyBehavior="none"
            // The one that is chosen again is no choice any more: it is gone to as well.
            onSelectionChange={(keys) => {
              const [key = here] = keys === 'all' ? [] : keys
              const heading = headings[Number(key)]
              close()
              if (heading) onGo(heading.start)
            }}
          >
            {(heading) => (
              <ListBoxItem
                id={heading.id}
                textValue={heading.words}
                className={classes.heading}
                data-level={Math.min(heading.level, 5)}
              >
                <span title={heading.words}>{heading.words}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </Popover>
  )
}
