import type { RefiProject, RefiSource, RefiTextSelection } from '../../../../shared/exchange/refi/project'
import type { XmlNode } from '../../../../shared/exchange/refi/xml-node'
import type { ReadSource, RefiEnd } from './task'

/**
 * Leaves out the elements of texts that came in, and of the passages that were placed in them. Nothing asks for them any
 * more, and they would be the larger part of what is copied from one thread to the other.
 */
export function withoutElements(
  project: RefiProject,
  sources: readonly ReadSource[],
  homeless: readonly RefiSource[],
): Pick<RefiEnd, 'project' | 'sources'> {
  const whole = new Set([...homeless, ...sources.flatMap(({ document }) => document?.recording ?? [])])
  const placed = new Set<object>(
    sources.flatMap(({ document }) =>
      (document?.selections ?? []).flatMap(({ selection, spot }) => (spot ? selection : [])),
    ),
  )
  const selections = new Map<RefiTextSelection, RefiTextSelection>()
  const bare = new Map<RefiSource, RefiSource>()
  for (const source of project.sources) {
    if (whole.has(source)) continue
    for (const selection of source.textSelections)
      if (placed.has(selection))
        selections.set(selection, { ...selection, node: withoutContent(selection.node) })
    const textSelections = source.textSelections.map((each) => selections.get(each) ?? each)
    bare.set(source, { ...source, textSelections, node: withoutContent(source.node) })
  }
  const bareOf = (source: RefiSource): RefiSource => bare.get(source) ?? source
  return {
    project: { ...project, sources: project.sources.map(bareOf) },
    sources: sources.map(({ of, document, ...rest }) => ({
      ...rest,
      of: bareOf(of),
      document: document && {
        ...document,
        selections: document.selections.map(({ selection, spot }) => ({
          selection: 'start' in selection ? (selections.get(selection) ?? selection) : selection,
          spot,
        })),
      },
    })),
  }
}

const withoutContent = ({ name }: XmlNode): XmlNode => ({ name, attributes: [], children: [], text: '' })
