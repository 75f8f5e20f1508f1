import { EditorView } from '@codemirror/view'

/** The colour of a code on the paper, as strong as the theme has it. */
const code = (strength: 'quiet' | 'strong'): string =>
  `color-mix(in oklab, var(--code) var(--code-${strength}), var(--paper))`
/** A line along the lower edge of painted words, in a share of the ink. */
const under = (share: number): string =>
  `inset 0 -2px 0 color-mix(in oklab, var(--ink) ${share}%, transparent)`
/** Padding of inline backgrounds, so that lines of a passage nearly touch; it does not move the text. */
const pad = '0.14em 0'

/**
 * How the text looks. Sizes come from custom properties of the reader, all in px: `--reading-size`, `--reading-leading`
 * (height of a line), `--reading-width` (of the column), `--reading-gutter`, `--reading-gap`, `--reading-margin`.
 */
export const readerTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-reading)',
    fontSize: 'var(--reading-size)',
    lineHeight: 'var(--reading-leading)',
    overflowX: 'hidden',
    overflowY: 'scroll',
    justifyContent: 'center',
    scrollbarGutter: 'stable',
    // The map of the text stands there.
    paddingRight: '14px',
  },
  '.cm-scroller::after': { content: '""', flex: '0 0 var(--reading-margin)' },
  '.cm-content': {
    fontFamily: 'var(--font-reading)',
    // The gutter is no padding: the selection is painted over all of the content's width.
    flex: '0 1 var(--reading-width)',
    minWidth: '0',
    margin: '0 var(--reading-gap) 0 var(--reading-gutter)',
    padding: '32px 0 45vh',
    cursor: 'text',
    fontKerning: 'normal',
    textRendering: 'optimizeLegibility',
    hangingPunctuation: 'first allow-end last',
    // Ragged right: a coder's eye comes back to the same shapes; nothing is hyphenated that was not.
    hyphens: 'manual',
    textWrap: 'pretty',
    lineBreak: 'strict',
    textSpacingTrim: 'trim-start',
    textAutospace: 'normal',
  },
  // Whole pixels, so that coded words stand on the same line as those beside them.
  '.cm-line': { padding: 'round(0.22em, 1px) 0', position: 'relative' },
  // Whatever says its language gets the typeface of that language.
  '.cm-line[lang]': { fontFamily: 'var(--font-reading)' },
  '.cm-line[data-number]::after': {
    // Drawn, not written: it is neither selected nor copied nor read out.
    content: 'attr(data-number) / ""',
    position: 'absolute',
    right: 'calc(100% + 12px + var(--inset, 0px))',
    top: '0',
    paddingTop: 'inherit',
    color: 'var(--ink-3)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-xs)',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: '400',
    lineHeight: 'inherit',
    textIndent: '0',
    direction: 'ltr',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    userSelect: 'none',
  },
  '&.cm-numbered .cm-content': { marginLeft: 'calc(var(--reading-gutter) + 36px)' },
  '&.cm-numbered .cm-page': { right: 'calc(100% + 48px)' },
  '&.cm-spaced .cm-line:not(.cm-heading)': { paddingTop: '0', paddingBottom: '0' },
  // As in books: no space, and the first line set in where a paragraph follows another. Turns of a talk stay apart.
  '&.cm-indented:not(.cm-turns) .cm-line.cm-paragraph': { padding: '0' },
  '&.cm-indented:not(.cm-turns) .cm-line.cm-follows': { textIndent: '1.4em' },
  '&.cm-indented:not(.cm-turns) .cm-line.cm-follows:lang(zh)': { textIndent: '2em' },
  // Pieces of one paragraph: nothing between them.
  '.cm-line.cm-soft': { paddingBottom: '0' },
  '.cm-line.cm-soft-on': { paddingTop: '0' },
  '.cm-line.cm-blank': { padding: '0', fontSize: '0.5em', lineHeight: 'round(1.2em, 1px)' },
  '&.cm-spaced .cm-line.cm-blank': { lineHeight: 'round(2em, 1px)' },
  '.cm-heading': { fontWeight: '600', lineHeight: 'round(1.3em, 1px)', textWrap: 'balance' },
  '.cm-line.cm-heading-1': { fontSize: '1.55em', padding: 'round(0.6em, 1px) 0 round(0.3em, 1px)' },
  '.cm-line.cm-heading-2': { fontSize: '1.3em', padding: 'round(0.7em, 1px) 0 round(0.3em, 1px)' },
  '.cm-line.cm-heading-3': { fontSize: '1.12em', padding: 'round(0.7em, 1px) 0 round(0.25em, 1px)' },
  '.cm-line.cm-heading-4': { padding: 'round(0.6em, 1px) 0 round(0.2em, 1px)' },
  '.cm-item': { marginInlineStart: '1.4em', '--inset': 'calc(1.4 * var(--reading-size))' },
  '.cm-item::before': {
    content: '"•" / ""',
    position: 'absolute',
    marginInlineStart: '-0.95em',
    color: 'var(--ink-3)',
  },
  '.cm-item-2': { marginInlineStart: '2.8em', '--inset': 'calc(2.8 * var(--reading-size))' },
  '.cm-item-3, .cm-item-4': { marginInlineStart: '4.2em', '--inset': 'calc(4.2 * var(--reading-size))' },
  '.cm-quote': {
    marginInlineStart: '1.4em',
    '--inset': 'calc(1.4 * var(--reading-size))',
    color: 'var(--ink-2)',
  },
  '.cm-line[dir="rtl"]': { '--inset': '0px' },
  // Speakers in a column of their own, what they say beside it.
  '&.cm-turns-0': { '--turn': 'calc(3 * var(--reading-turn))' },
  '&.cm-turns-1': { '--turn': 'calc(4.5 * var(--reading-turn))' },
  '&.cm-turns-2': { '--turn': 'calc(6 * var(--reading-turn))' },
  '&.cm-turns-3': { '--turn': 'calc(7.5 * var(--reading-turn))' },
  '&.cm-turns .cm-line:not(.cm-heading)': { paddingInlineStart: 'var(--turn)' },
  // Two selectors: what makes the sheet takes a comma within `:has()` for the end of one.
  '&.cm-turns .cm-line:has(> .cm-speaker:first-child), &.cm-turns .cm-line:has(> :first-child .cm-speaker)': {
    textIndent: 'calc(-1 * var(--turn))',
  },
  '&.cm-turns .cm-speaker': { display: 'inline-block', minWidth: 'var(--turn)', textIndent: '0' },
  '.cm-row': { fontVariantNumeric: 'tabular-nums', borderBottom: '1px solid var(--line)' },
  '.cm-speaker': {
    color: 'var(--ink-2)',
    fontFamily: 'var(--font-ui)',
    fontSize: '0.82em',
    fontWeight: '600',
    letterSpacing: '0.01em',
  },
  '.cm-page': {
    position: 'absolute',
    right: 'calc(100% + 8px)',
    color: 'var(--ink-3)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-xs)',
    fontWeight: '400',
    lineHeight: 'var(--reading-leading)',
    userSelect: 'none',
  },
  '.cm-coded': {
    padding: pad,
    color: 'inherit',
    backgroundColor: 'var(--tint-4)',
    boxDecorationBreak: 'clone',
  },
  '.cm-blank .cm-coded, .cm-blank .cm-strong': { backgroundColor: 'transparent' },
  '.cm-coded-faded': { backgroundColor: 'color-mix(in oklab, var(--tint-1) 55%, var(--paper))' },
  '.cm-coded-one': { backgroundColor: code('quiet') },
  '.cm-coded-1': { backgroundColor: 'var(--tint-1)' },
  '.cm-coded-2': { backgroundColor: 'var(--tint-2)' },
  '.cm-coded-3': { backgroundColor: 'var(--tint-3)' },
  '.cm-strong': { padding: pad, backgroundColor: code('strong'), boxDecorationBreak: 'clone' },
  // A strong colour covers the tints: a line under it says where others lie, heavier the more they are.
  '.cm-coded-2 .cm-strong': { boxShadow: under(30) },
  '.cm-coded-3 .cm-strong': { boxShadow: under(45) },
  '.cm-coded-4 .cm-strong': { boxShadow: under(60) },
  '.cm-found': { padding: pad, backgroundColor: 'color-mix(in srgb, var(--warn) 30%, var(--paper))' },
  '.cm-found-now': { outline: '2px solid var(--warn)', outlineOffset: '1px', borderRadius: '2px' },
  '.cm-flash': { animation: 'emic-flash 150ms ease-out' },
  '@keyframes emic-flash': { from: { backgroundColor: 'var(--focus)' }, to: {} },
  // Blended, so that the words under it keep their contrast.
  '.cm-selected': { backgroundColor: 'var(--reading-selection)' },
  '&:not(.cm-focused) .cm-selected': { opacity: '0.7' },
  '.cm-selected.cm-selected-coding': { opacity: '0.35' },
  '.cm-selected-layer': { mixBlendMode: 'var(--reading-blend)' },
  '.cm-selected-layer, .cm-caret-layer': { pointerEvents: 'none' },
  '.cm-caret': { width: '2px', marginLeft: '-1px', backgroundColor: 'var(--ink)', display: 'none' },
  '&.cm-focused .cm-caret': { display: 'block' },
  '&.cm-focused .cm-caret-layer': { animation: 'emic-blink 1.2s steps(1) infinite' },
  '&.cm-focused .cm-caret-layer.cm-caret-again': { animationName: 'emic-blink-again' },
  '@keyframes emic-blink': { '50%': { opacity: '0' } },
  '@keyframes emic-blink-again': { '50%': { opacity: '0' } },
  '.cm-drop': { outline: '2px dashed var(--focus)', outlineOffset: '-6px' },
  '@media (prefers-reduced-motion: reduce)': {
    '.cm-flash': { animation: 'none' },
    '&.cm-focused .cm-caret-layer': { animation: 'none !important' },
  },
  '@media (forced-colors: active)': {
    '.cm-coded': { textDecoration: 'underline', textDecorationThickness: '2px' },
    '.cm-strong': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
    '.cm-selected': { backgroundColor: 'Highlight', opacity: '0.4', forcedColorAdjust: 'none' },
    '.cm-caret': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
})
