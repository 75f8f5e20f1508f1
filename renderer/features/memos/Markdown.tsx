import { Fragment, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkdownLink } from './MarkdownLink'
import { readMarkdown } from './markdown'
import type { Piece } from './markdown'
import classes from './Markdown.module.css'

/** Tags that stand for themselves: Markdown's name and ours. */
const plain = {
  paragraph_open: 'p',
  bullet_list_open: 'ul',
  list_item_open: 'li',
  blockquote_open: 'blockquote',
  em_open: 'em',
  strong_open: 'strong',
  s_open: 's',
  table_open: 'table',
  thead_open: 'thead',
  tbody_open: 'tbody',
  tr_open: 'tr',
  th_open: 'th',
  td_open: 'td',
} as const

const isPlain = (type: string): type is keyof typeof plain => Object.hasOwn(plain, type)

/** Shows a memo's Markdown as elements built from its tokens; links are shown and can be copied, not followed. */
export function Markdown({ body }: { readonly body: string }) {
  const pieces = useMemo(() => readMarkdown(body), [body])
  return (
    <div className={classes.markdown}>
      <Pieces pieces={pieces} />
    </div>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      <Shown piece={piece} />
    </Fragment>
  ))
}

function Shown({ piece: { token, pieces } }: { readonly piece: Piece }): ReactNode {
  const { t } = useTranslation()
  const inner = <Pieces pieces={pieces} />
  // The paragraphs of a list without blank lines.
  if (token.hidden) return inner
  if (isPlain(token.type)) {
    const Tag = plain[token.type]
    return <Tag>{inner}</Tag>
  }
  switch (token.type) {
    case 'inline':
      return inner
    case 'heading_open':
      // The memo's own title is a third-level heading; what is below it must not skip a level.
      return <h4 data-level={token.tag.slice(1)}>{inner}</h4>
    case 'ordered_list_open':
      return <ol start={Number(token.attrGet('start') ?? 1)}>{inner}</ol>
    case 'code_block':
    case 'fence':
      return (
        <pre>
          <code>{token.content.replace(/\n$/, '')}</code>
        </pre>
      )
    case 'code_inline':
      return <code>{token.content}</code>
    case 'hr':
      return <hr />
    case 'softbreak':
    case 'hardbreak':
      return <br />
    case 'link_open':
      return (
        <MarkdownLink href={String(token.attrGet('href') ?? '')} isBare={token.info === 'auto'}>
          {inner}
        </MarkdownLink>
      )
    case 'image':
      return <span className={classes.image}>{t('memos.image', { words: token.content })}</span>
    default:
      return token.content
  }
}
