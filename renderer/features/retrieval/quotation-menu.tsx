import { CircleHelp, Copy, LocateFixed, MessageSquare, Pin, Replace, Tag } from 'lucide-react'
import type { TFunction } from 'i18next'
import type { Retrieved } from '../../../shared/queries/retrieve'
import type { MenuEntries } from '../../components/Menu'
import type { ListCommand } from './list-keys'
import type { QuotationWork } from './work'

const icon = { size: 16, strokeWidth: 1.75 }

/** What can be done with the chosen quotations. */
export function quotationMenu(
  t: TFunction,
  found: readonly Retrieved[],
  work: QuotationWork,
  onCommand: (command: ListCommand) => void,
): MenuEntries {
  const areUnsure = found.every(({ coding }) => coding.unsure ?? false)
  return [
    ...(found.length > 1
      ? []
      : ([
          {
            id: 'jump',
            label: t('retrieval.jump'),
            icon: <LocateFixed {...icon} />,
            shortcut: 'Enter',
            onAction: () => onCommand({ do: 'jump' }),
          },
        ] as const)),
    {
      id: 'comment',
      label: t('retrieval.comment'),
      icon: <MessageSquare {...icon} />,
      shortcut: 'c',
      onAction: () => onCommand({ do: 'comment' }),
    },
    {
      id: 'unsure',
      label: t(areUnsure ? 'retrieval.markSure' : 'retrieval.markUnsure'),
      icon: <CircleHelp {...icon} />,
      shortcut: '?',
      onAction: () => onCommand({ do: 'unsure' }),
    },
    'separator',
    {
      id: 'typical',
      label: t('retrieval.pinAs.typical'),
      icon: <Pin {...icon} />,
      shortcut: 'e',
      onAction: () => void work.pin(found, 'typical'),
    },
    {
      id: 'atypical',
      label: t('retrieval.pinAs.atypical'),
      onAction: () => void work.pin(found, 'atypical'),
    },
    {
      id: 'close',
      label: t('retrieval.pinAs.close-but-no'),
      onAction: () => void work.pin(found, 'close-but-no'),
    },
    'separator',
    {
      id: 'copy',
      label: t('retrieval.copy'),
      icon: <Copy {...icon} />,
      shortcut: '$mod+c',
      onAction: () => onCommand({ do: 'copy' }),
    },
    {
      id: 'recode',
      label: t('retrieval.recode'),
      icon: <Replace {...icon} />,
      shortcut: 'r',
      onAction: () => onCommand({ do: 'recode' }),
    },
    {
      id: 'uncode',
      label: t('retrieval.uncode'),
      icon: <Tag {...icon} />,
      shortcut: 'Delete',
      danger: true,
      onAction: () => onCommand({ do: 'uncode' }),
    },
  ]
}
