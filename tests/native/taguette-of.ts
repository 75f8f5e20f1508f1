import type { Store } from '../../shared/core/store'
import { codePath } from '../../shared/core/code-tree'
import type { Reader } from '../../shared/exchange/passages'
import type { Study } from './study'

/** What of a project Taguette can hold: texts, passages, and codes with their whole path as the name of a tag. */
export function studyOf(store: Store, reader: Reader): Study {
  const codes = [...store.all('codes')].filter(({ removed }) => !removed)
  const number = new Map(codes.map(({ id }, i) => [id, i]))
  const taken = new Set<string>()
  return {
    name: store.project().name,
    codes: codes.map((code, i) => {
      const path = codePath(store, code)
      const name = taken.has(path) ? `${path} (${i})` : path
      taken.add(name)
      return { name, memo: code.definition }
    }),
    texts: [...store.all('sources')]
      .filter(({ removed, image }) => !removed && !image)
      .map(({ id, name, revisionId }) => ({
        name,
        text: reader.text(revisionId),
        codings: store.by('quotations.sourceId', id).map((quotation) => ({
          start: quotation.start,
          end: quotation.end,
          codes: store
            .by('codings.quotationId', quotation.id)
            .flatMap(({ codeId }) => number.get(codeId) ?? []),
          coder: 'admin',
          memo: '',
        })),
      })),
  }
}
