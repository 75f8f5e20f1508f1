import type { Handlers } from '../../shared/contract/contract'
import type { SpeakerOutputs } from '../../shared/contract/speaker-calls'
import type { SourceParts } from './source-handlers'
import { applySpeakers, listSpeakers, previewSpeakers, turnsOf } from './speakers'

/** Answers the calls about who speaks in transcripts. */
export function speakerHandlers({
  project,
  writable,
}: Pick<SourceParts, 'project' | 'writable'>): Pick<Handlers, keyof SpeakerOutputs> {
  return {
    'speakers.list': ({ sourceIds }) => listSpeakers(project(), sourceIds),
    'speakers.turns': ({ sourceIds, speaker }) => turnsOf(project(), sourceIds, speaker),
    'speakers.preview': (change) => previewSpeakers(project(), change),
    'speakers.apply': (change) => applySpeakers(writable(), change),
  }
}
