import { EditorView } from '@codemirror/view'

/** How a text looks while it is corrected: the reader's type on the reader's paper, the coded words softly tinted. */
export const editTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-reading)',
    fontSize: 'var(--reading-size)',
    lineHeight: 'var(--reading-leading)',
    justifyContent: 'center',
    scrollbarGutter: 'stable',
  },
  '.cm-content': {
    fontFamily: 'var(--font-reading)',
    flex: '0 1 var(--reading-width)',
    minWidth: '0',
    margin: '0 48px',
    padding: '24px 0 45vh',
    caretColor: 'var(--ink)',
  },
  '.cm-line[lang]': { fontFamily: 'var(--font-reading)' },
  '.cm-coded': {
    padding: '0.14em 0',
    backgroundColor: 'var(--tint-2)',
    boxDecorationBreak: 'clone',
  },
  '.cm-touched': {
    backgroundColor: 'var(--warn-soft)',
    boxShadow: 'inset 0 -2px 0 var(--warn)',
  },
  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    borderBottom: '1px solid var(--line)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-sm)',
  },
  '.cm-panel.cm-search': { padding: '8px 40px 8px 16px' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': {
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-sm)',
    minHeight: '28px',
    margin: '2px 6px 2px 0',
  },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    margin: '0 8px 0 4px',
    fontSize: 'var(--text-sm)',
  },
  '.cm-panel.cm-search input[type=checkbox]': {
    width: '16px',
    height: '16px',
    minHeight: '0',
    margin: '0',
    accentColor: 'var(--accent)',
  },
  '.cm-textfield': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-1)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    padding: '2px 8px',
  },
  '.cm-textfield:focus-visible, .cm-button:focus-visible': {
    outline: '2px solid var(--focus)',
    outlineOffset: '1px',
  },
  '.cm-button': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-1)',
    backgroundImage: 'none',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    padding: '2px 10px',
    fontWeight: '500',
  },
  '.cm-button:hover': { backgroundColor: 'var(--surface-2)' },
  '.cm-button:active': { backgroundImage: 'none', backgroundColor: 'var(--surface-3)' },
  // One place is edited at a time.
  '.cm-panel.cm-search [name=select]': { display: 'none' },
  '.cm-panel.cm-search [name=close]': {
    width: '24px',
    height: '24px',
    fontSize: '16px',
    color: 'var(--ink-2)',
  },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--warn) 25%, var(--paper))' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--warn)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--surface-3)' },
})
