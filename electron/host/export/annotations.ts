import { codePath } from '../../../shared/core/code-tree'
import type { Store } from '../../../shared/core/store'
import { exportFileName } from '../../../shared/exchange/file-name'
import type { Reader } from '../../../shared/exchange/passages'
import { annotationCollection, webAnnotations } from '../../../shared/exchange/web-annotations'
import type { WebAnnotation } from '../../../shared/exchange/web-annotations'
import { retrieve } from '../../../shared/queries/retrieve'
import { unfollowed } from '../works'
import type { Work } from '../works'
import type { ExportedFile } from './export'
import { memosLeftOut } from './said-losses'

/** Codings that are written between two steps. */
const piece = 500

/** All codings as W3C Web Annotations in one JSON-LD file. */
export async function exportAnnotations(
  store: Store,
  reader: Reader,
  work: Work = unfollowed,
): Promise<ExportedFile> {
  const found = retrieve(store)
  const annotate = webAnnotations(reader)
  const items: WebAnnotation[] = []
  for (let from = 0; from < found.length; from += piece) {
    await work.step(from, found.length)
    for (const coded of found.slice(from, from + piece))
      items.push(annotate({ ...coded, path: codePath(store, coded.code) }))
  }
  const { id, name } = store.project()
  const text = `${JSON.stringify(annotationCollection(id, name, items), null, 1)}\n`
  await work.step(found.length, found.length)
  return {
    name: exportFileName(name, 'annotations', 'jsonld'),
    mime: 'application/ld+json',
    bytes: new TextEncoder().encode(text),
    losses: memosLeftOut(store),
  }
}
