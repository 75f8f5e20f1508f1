import { ChevronRight } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components'
import { Kbd } from './Kbd'
import list from './List.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
  readonly icon?: ReactNode
  readonly description?: string
  /** As tinykeys writes it; shown only. */
  readonly shortcut?: string
  readonly isDisabled?: boolean
  /** For what takes something away. */
  readonly danger?: boolean
  /** For an entry that is one of a choice: whether it is chosen. */
  readonly isChosen?: boolean
  /** Of a choice one is chosen (default), or any number. */
  readonly choice?: 'one' | 'any'
}

/** An entry that opens further entries beside it. */
export interface MenuBranch {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly entries: readonly (MenuEntry | 'separator')[]
}

type Entry = MenuEntry | MenuBranch | 'separator'

/** What a menu offers; `separator` draws a line. */
export type MenuEntries = readonly Entry[]

export interface MenuProps {
  /** Name of the menu for those who do not see it. */
  readonly label: string
  /** The button that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement
  /** As a function: made only when the menu opens. */
  readonly entries: MenuEntries | (() => MenuEntries)
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button that opens a list of things to do. */
export function Menu({ label, trigger, entries, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={list.popover} placement={placement} offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

export interface MenuListProps extends Pick<MenuProps, 'label' | 'entries'> {
  /** Called after an entry was chosen; only where no MenuTrigger closes the menu. */
  readonly onClose?: () => void
  readonly autoFocus?: 'first'
}

/** Entries that follow one another: those of one choice, or such as belong to none. */
interface Stretch {
  readonly choice: 'one' | 'any' | null
  readonly entries: readonly Entry[]
}

const choiceOf = (entry: Entry): Stretch['choice'] =>
  entry === 'separator' || 'entries' in entry || entry.isChosen === undefined ? null : (entry.choice ?? 'one')

function stretches(entries: MenuEntries): readonly Stretch[] {
  const found: { choice: Stretch['choice']; entries: Entry[] }[] = []
  for (const entry of entries) {
    const last = found.at(-1)
    const choice = choiceOf(entry)
    if (last?.choice === choice) last.entries.push(entry)
    else found.push({ choice, entries: [entry] })
  }
  return found
}

/** The list of a menu, for those who open it themselves (a context menu in a Popover). */
export function MenuList({ label, entries: given, onClose, autoFocus }: MenuListProps) {
  const entries = typeof given === 'function' ? given() : given
  const marked = entries.some(
    (entry) =>
      entry !== 'separator' && (entry.icon !== undefined || ('isChosen' in entry && entry.isChosen === true)),
  )
  const draw = (entry: Entry, index: number): ReactElement =>
    entry === 'separator' ? (
      <Separator key={`line-${index}`} className={list.separator} />
    ) : 'entries' in entry ? (
      <SubmenuTrigger key={entry.id}>
        <MenuItem id={entry.id} textValue={entry.label} className={list.item}>
          {marked ? (
            <span className={list.icon} aria-hidden>
              {entry.icon}
            </span>
          ) : null}
          <span className={list.words}>
            <Text slot="label">{entry.label}</Text>
          </span>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
        </MenuItem>
        <Popover className={list.popover} offset={-2}>
          <MenuList label={entry.label} entries={entry.entries} onClose={onClose} />
        </Popover>
      </SubmenuTrigger>
    ) : (
      <Item key={entry.id} entry={entry} marked={marked} />
    )
  return (
    <AriaMenu className={list.list} aria-label={label} onClose={onClose} autoFocus={autoFocus}>
      {stretches(entries).map((stretch, index) => {
        const { choice } = stretch
        const drawn = stretch.entries.map((entry, i) => draw(entry, index * 1000 + i))
        if (choice === null) return drawn
        const chosen = stretch.entries.flatMap((entry) =>
          entry !== 'separator' && 'isChosen' in entry && entry.isChosen ? [entry.id] : [],
        )
        return (
          <MenuSection
            key={`choice-${index}`}
            aria-label={label}
            selectionMode={choice === 'one' ? 'single' : 'multiple'}
            selectedKeys={chosen}
            disallowEmptySelection={choice === 'one'}
            shouldCloseOnSelect
          >
            {drawn}
          </MenuSection>
        )
      })}
    </AriaMenu>
  )
}

function Item({ entry, marked }: { readonly entry: MenuEntry; readonly marked: boolean }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled}
      onAction={entry.onAction}
      className={`${list.item} ${entry.danger ? list.danger : ''}`}
    >
      {marked ? (
        <span className={list.icon} aria-hidden>
          {entry.icon ?? (entry.isChosen ? '✓' : null)}
        </span>
      ) : null}
      <span className={list.words}>
        <Text slot="label">{entry.label}</Text>
        {entry.description === undefined ? null : (
          <Text slot="description" className={list.description}>
            {entry.description}
          </Text>
        )}
      </span>
      {entry.isChosen && entry.icon !== undefined ? <span aria-hidden>✓</span> : null}
      {entry.shortcut === undefined ? null : <Kbd keys={entry.shortcut} />}
    </MenuItem>
  )
}
