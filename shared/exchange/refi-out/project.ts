import type { Reader } from '../passages'
import { codeLines } from './codes'
import { caseLines, graphLines, linkLines, noteLines, setLines } from './gatherings'
import { guidOf } from './guids'
import type { RefiPlan } from './plan'
import { sourceLines } from './sources'
import { variableLines } from './values'
import { description, element, instant, nameOf, opening } from './xml'

/**
 * `project.qde` of a project, in small pieces: Project.xsd 1.0 of REFI-QDA 1.5, in the order of the schema and without an
 * empty container. `origin` names the program. The same project gives the same bytes. `reader` is asked for one text at a
 * time.
 */
export function* projectXml(plan: RefiPlan, reader: Reader, origin: string): Generator<string> {
  const { store } = plan
  const project = store.project()
  yield '<?xml version="1.0" encoding="utf-8"?>\n'
  yield opening('Project', {
    xmlns: 'urn:QDA-XML:project:1.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
    name: nameOf(project.name),
    origin,
    creationDateTime: instant(project.createdAt),
  })
  yield '\n<Users>\n'
  for (const { id, name } of store.all('coders'))
    yield element('User', { guid: guidOf(id), name: nameOf(name) })
  yield '</Users>\n'
  yield* codeLines(plan)
  yield* variableLines(plan)
  yield* caseLines(plan)
  yield* sourceLines(plan, reader)
  yield* noteLines(plan)
  yield* linkLines(plan)
  yield* setLines(plan)
  yield* graphLines(plan)
  yield description(project.description)
  yield '</Project>\n'
}
