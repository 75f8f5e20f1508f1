import i18next from 'i18next'
import type { Client } from '../../shared/contract/client'

/** Largest file that is sent whole, in bytes; the host has the same limit. */
const largest = 256 * 1024 * 1024

/** A file the host knows. */
export interface HeldFile {
  readonly handle: string
  readonly name: string
}

/** What is needed to hand files over. */
export interface Sender {
  readonly client: Client
  /** The sentence for the user about something that was thrown. */
  readonly sentence: (error: unknown) => string
}

/** What came of handing a file over: it, or a sentence that says why not. */
export type Put = { readonly file: HeldFile } | { readonly problem: string }

/** Hands a file of this computer to the host. Whoever asks lets go of it with `releaseFiles`. */
export async function putFile({ client, sentence }: Sender, file: File): Promise<Put> {
  const { name } = file
  if (file.size > largest) return { problem: i18next.t('sources.tooLarge', { file: name }) }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { handle } = await client.call('file.put', { name, bytes })
    return { file: { handle, name } }
  } catch (error) {
    // A file that was moved or locked meanwhile is the file's own trouble, not the host's.
    const isFile = error instanceof DOMException
    return { problem: isFile ? i18next.t('sources.unreadable', { file: name }) : sentence(error) }
  }
}
