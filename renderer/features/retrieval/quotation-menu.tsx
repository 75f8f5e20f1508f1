import { Copy, LocateFixed, MessageSquare, Pin, Replace, Tag } from 'lucide-react'
import type { TFunction } from 'i18next'
import type { Retrieved } from '../../../shared/queries/retrieve'
import type { MenuProps } from '../../components/Menu'
import type { ListCommand } from './list-keys'
import type { QuotationWork } from './work'

const icon = { size: 16, strokeWidth: 1.75 }

/** What can be done with a quotation; with several chosen only what can be done with several. */
export function quotationMenu(
  t: TFunction,
  one: Retrieved,
  count: number,
  work: QuotationWork,
  onCommand: (command: ListCommand) => void,
): MenuProps['entries'] {
  const alone: MenuProps['entries'] = [
    {
      id: 'jump',
      label: t('retrieval.jump'),
      icon: <LocateFixed {...icon} />,
      shortcut: 'Enter',
      onAction: () => onCommand({ do: 'jump' }),
    },
    {
      id: 'comment',
      label: t('retrieval.comment'),
      icon: <MessageSquare {...icon} />,
      shortcut: 'c',
      onAction: () => onCommand({ do: 'comment' }),
    },
    'separator',
    {
      id: 'typical',
      label: t('retrieval.pinTypical'),
      icon: <Pin {...icon} />,
      onAction: () => void work.pin(one, 'typical'),
    },
    { id: 'atypical', label: t('retrieval.pinAtypical'), onAction: () => void work.pin(one, 'atypical') },
    { id: 'close', label: t('retrieval.pinClose'), onAction: () => void work.pin(one, 'close-but-no') },
    'separator',
  ]
  return [
    ...(count > 1 ? [] : alone),
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
