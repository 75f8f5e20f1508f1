import classes from './Kbd.module.css'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const names: Readonly<Record<string, string>> = {
  $mod: mac ? '⌘' : 'Ctrl',
  Control: mac ? '⌃' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
}

/** A tinykeys shortcut as people write it: `$mod+Shift+z` becomes `Ctrl+Shift+Z`, on a Mac `⌘⇧Z`. */
export function shortcutText(shortcut: string): string {
  return shortcut
    .split(' ')
    .map((press) =>
      press
        .split(/(?<=.)\+/)
        .map(
          (key) =>
            names[key] ??
            /^Key([A-Z])$/.exec(key)?.[1] ??
            (key.length === 1 && press.length > 1 ? key.toUpperCase() : key),
        )
        .join(mac ? '' : '+'),
    )
    .join(' ')
}

/** A key or a chord, given as tinykeys writes it. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={classes.kbd}>{shortcutText(keys)}</kbd>
}
