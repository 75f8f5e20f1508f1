import type { Run } from '../../../shared/text/references/line'

/** A work as it stands in a list of references. Markup in a title is words like any other. */
export function ReferenceLine({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>{runs.map(({ text, italic }, i) => (italic ? <i key={i}>{text}</i> : <span key={i}>{text}</span>))}</>
  )
}
