import type { TFunction } from 'i18next'
import type { Store } from '../../../shared/core/store'
import { languageName } from '../../strings/language-name'
import type { SourcesFilter } from '../../session/sources-look'

/** One limit of the filter, in words, and the filter without it. */
export interface Chip {
  readonly id: string
  readonly label: string
  readonly without: Partial<SourcesFilter>
}

/** The limits of a filter beside its words. */
export function chipsOf(
  filter: SourcesFilter,
  store: Store,
  t: TFunction,
  language: string,
): readonly Chip[] {
  const { groupId, caseId, format, language: spoken, isRead, isCoded, coderId } = filter
  const chips: (Chip | null)[] = [
    groupId === null
      ? null
      : {
          id: 'group',
          label: t('sources.in.onlyGroup', { name: store.get('groups', groupId)?.name ?? '' }),
          without: { groupId: null },
        },
    caseId === null
      ? null
      : {
          id: 'case',
          label: t('sources.in.onlyCase', { name: store.get('cases', caseId)?.name ?? '' }),
          without: { caseId: null },
        },
    format === null ? null : { id: 'format', label: format.toUpperCase(), without: { format: null } },
    spoken === null
      ? null
      : {
          id: 'language',
          label: spoken === 'und' ? t('sourceList.noLanguage') : languageName(spoken, language),
          without: { language: null },
        },
    isRead === null
      ? null
      : { id: 'read', label: t(isRead ? 'sources.read' : 'sources.unread'), without: { isRead: null } },
    isCoded === null
      ? null
      : {
          id: 'coded',
          label: t(isCoded ? 'sourceList.coded' : 'sourceList.uncoded'),
          without: { isCoded: null },
        },
    coderId === null
      ? null
      : {
          id: 'coder',
          label: t('sourceList.codedBy', { names: store.get('coders', coderId)?.name ?? '' }),
          without: { coderId: null },
        },
  ]
  return chips.filter((chip) => chip !== null)
}
