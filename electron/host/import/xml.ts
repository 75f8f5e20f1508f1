import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Problem } from '../../../shared/problem'
import { MAX_CHARACTERS, MAX_XML_DEPTH } from './limits'
import { refusal, tooLong } from './refusal'

/** An element as it opens, with its namespace resolved. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string
  /** Address of the namespace, or ''. */
  readonly uri: string
  /** The value of an attribute of that namespace ('' for none), or undefined. */
  attribute(uri: string, name: string): string | undefined
  /** Names and values of the attributes that have no namespace, in the order of the file. */
  attributes(): readonly (readonly [name: string, value: string])[]
}

/** What a reader of XML wants to hear of. Text may come in several pieces. */
export interface XmlHandlers {
  readonly open?: (element: XmlElement) => void
  readonly close?: (name: string, uri: string) => void
  readonly text?: (text: string) => void
}

const CHUNK_BYTES = 256 * 1024

/**
 * Reads one XML part of a document in pieces. Nothing is fetched and no entity is expanded but the five of XML.
 * Throws a Problem for a DOCTYPE, elements nested too deep, a text without end, and anything not well formed.
 */
export function readXml(bytes: Uint8Array, fileName: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let lastEvent = 0
  parser.on('doctype', () => {
    throw refusal(
      fileName,
      'unsafe',
      'holds a document type definition (DOCTYPE), which can be used to do harm, so it was not read.',
    )
  })
  parser.on('opentag', (tag) => {
    lastEvent = parser.position
    depth += 1
    if (depth > MAX_XML_DEPTH) {
      throw refusal(
        fileName,
        'unsafe',
        `nests its parts more than ${MAX_XML_DEPTH} deep, so it was not read.`,
      )
    }
    handlers.open?.(elementOf(tag))
  })
  parser.on('closetag', (tag) => {
    lastEvent = parser.position
    depth -= 1
    handlers.close?.(tag.local, tag.uri)
  })
  const { text } = handlers
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('error', () => {
    throw notWellFormed(fileName)
  })
  try {
    const decoder = decoderFor(bytes)
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }))
      if (parser.position - lastEvent > MAX_CHARACTERS) throw tooLong(fileName)
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    if (error instanceof Problem) throw error
    if (error instanceof TypeError || error instanceof RangeError) throw notWellFormed(fileName)
    throw error
  }
}

const notWellFormed = (fileName: string): Problem =>
  refusal(fileName, 'damaged', 'is damaged inside. Try to open and save it again where it came from.')

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: tag.local,
    uri: tag.uri,
    attribute(uri, name) {
      for (const attribute of Object.values(tag.attributes)) {
        if (attribute.local === name && attribute.uri === uri) return attribute.value
      }
      return undefined
    },
    attributes: () =>
      Object.values(tag.attributes).flatMap(({ local, prefix, value }) =>
        prefix === '' && local !== 'xmlns' ? [[local, value] as const] : [],
      ),
  }
}

/** UTF-16 by its mark, else what the declaration says, else UTF-8; strict, so that damage is noticed. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  return new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared, { fatal: true })
}
