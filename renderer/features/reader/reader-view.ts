import { EditorSelection, EditorState, Text } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Range } from '../../../shared/text/range'
import type { Structure } from '../../../shared/text/structure'
import type { CodedItem } from './coded-item'
import { codedAtFirst, codedText } from './decorations'
import { documentLines } from './document-lines'
import { found } from './found'
import { keepPlace } from './keep-place'
import { minimap } from './minimap'
import { motion } from './motion'
import { paragraphLook } from './paragraph-look'
import { readerText } from './reader-text'
import { selecting } from './selecting'
import { selectionLayers } from './selection-layer'
import { softEnds, softLines } from './soft-lines'
import { spoken } from './spoken'
import { stripes } from './stripes'
import { textHover } from './text-hover'
import { readerTheme } from './theme'

/** A text to be shown. */
export interface ReaderDocument {
  readonly text: string
  readonly structure: Structure | null
  /** BCP 47, or null. */
  readonly language: string | null
  /** Name of the text, for readers of screens. */
  readonly label: string
  readonly pageTitle: (label: string) => string
  /** Where the caret stands at first. */
  readonly caret: number
  /** What is selected at first; null: nothing. The caret stands at one of its ends. */
  readonly selection: Range | null
  /** Codings that are painted at first, in reading order. */
  readonly coded: readonly CodedItem[]
}

/** The state of a view that shows a text; `extras` come from the component that owns the view. */
export function readerState(document: ReaderDocument, extras: Extension): EditorState {
  // Only `\n` breaks a line here, as everywhere: CodeMirror's own splitting knows further ones.
  const { lines, breaks } = softLines(document.text)
  const doc = Text.of(lines)
  return EditorState.create({
    doc,
    selection: firstSelection(document, doc.length),
    extensions: [
      readerText.of(document.text),
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      EditorView.cspNonce.of(styleNonce()),
      EditorView.contentAttributes.of({
        tabindex: '0',
        'aria-label': document.label,
        'data-pane-focus': '',
        ...(document.language === null ? {} : { lang: document.language }),
      }),
      readerTheme,
      extras,
      softEnds(document.text, doc, breaks),
      documentLines(document.text, doc, document.structure, document.pageTitle),
      paragraphLook(document.language),
      spoken(document.structure, doc),
      found,
      codedText,
      codedAtFirst(document.coded),
      selectionLayers,
      selecting,
      motion,
      stripes,
      minimap,
      textHover,
      keepPlace,
    ],
  })
}

function firstSelection({ caret, selection }: ReaderDocument, length: number): EditorSelection {
  if (!selection || selection.end > length)
    return EditorSelection.single(Math.min(Math.max(0, caret), length))
  const { start, end } = selection
  return caret === start ? EditorSelection.single(end, start) : EditorSelection.single(start, end)
}

/** Makes a view in an element. */
export const readerView = (parent: HTMLElement, state: EditorState): EditorView =>
  new EditorView({ state, parent })

/** The nonce of this load of the page: CodeMirror writes its rules into a style element, which needs it. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.content || ''
}
