import type { Handlers } from '../../shared/contract/contract'
import type { Store } from '../../shared/core/store'
import type { Id } from '../../shared/model/entities'
import { passagesFor } from '../../shared/queries/auto-code'
import { codedRanges, touches } from '../../shared/queries/coded-ranges'
import { hitsInContext } from '../../shared/queries/kwic'
import { matcher, phraseMatcher } from '../../shared/queries/matcher'
import { Searchable } from '../../shared/queries/searchable'
import { thingsOf } from '../../shared/queries/things'

/** The searches of a host, in memory: the same pure parts, without a worker and without a time limit. */
export function searchHandlers(
  store: Store,
  text: (revisionId: Id) => string,
): Pick<Handlers, 'search.all' | 'search.passages'> {
  return {
    'search.all': ({ sourceIds, coded, limit, context, phrase, things, ...query }) => {
      const match = (phrase ? phraseMatcher : matcher)(query)
      const living = [...store.all('sources')].filter(
        (source) => !source.removed && (sourceIds?.includes(source.id) ?? true),
      )
      const found = !match
        ? []
        : living.flatMap((source) => {
            const isCoded = coded && touches(codedRanges(store, coded)(source.id))
            const { hits } = hitsInContext(new Searchable(text(source.revisionId)), match, {
              limit: Infinity,
              context,
              accepts: (hit) => !isCoded || isCoded(hit) === (coded.as === 'codes'),
            })
            return hits.map((hit) => ({ sourceId: source.id, ...hit }))
          })
      const others =
        !match || !things
          ? []
          : thingsOf(store).flatMap(({ text: words, ...thing }) =>
              hitsInContext(new Searchable(words), match, { limit, context }).hits.map((hit) => ({
                ...thing,
                ...hit,
              })),
            )
      return {
        hits: found.slice(0, limit),
        total: found.length,
        perSource: living.flatMap(({ id }) => {
          const hits = found.filter((hit) => hit.sourceId === id).length
          return hits > 0 ? [{ sourceId: id, hits }] : []
        }),
        things: others,
        thingsTotal: others.length,
        stopped: null,
      }
    },
    'search.passages': ({ places, unit }) =>
      [...new Set(places.map((place) => place.sourceId))].flatMap((sourceId) => {
        const words = text(store.need('sources', sourceId).revisionId)
        const here = places.filter((place) => place.sourceId === sourceId)
        return passagesFor(words, here, unit).map((passage) => ({
          sourceId,
          ...passage,
          text: words.slice(passage.start, passage.end),
        }))
      }),
  }
}
