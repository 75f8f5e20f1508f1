import { CircleHelp, Copy, MessageSquare, Pin, Replace, Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Example } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { Toolbar } from '../../components/Toolbar'
import type { ListCommand } from './list-keys'
import type { Point } from './QuotationList'
import classes from './ChosenBar.module.css'

export interface ChosenBarProps {
  readonly count: number
  /** `at`: where what opens now is to stand. */
  readonly onCommand: (command: ListCommand, at: Point) => void
  readonly onPin: (kind: Example['kind']) => void
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
const kinds = ['typical', 'atypical', 'close-but-no'] as const

/** What to do with several quotations at once. */
export function ChosenBar({ count, onCommand, onPin }: ChosenBarProps) {
  const { t } = useTranslation()
  const run = (command: ListCommand) => (event: { readonly target: Element }) => {
    const box = event.target.getBoundingClientRect()
    onCommand(command, { x: box.left, y: box.bottom })
  }
  return (
    <div className={classes.bar}>
      <span className={classes.number} role="status">
        {t('retrieval.chosen', { count })}
      </span>
      <Toolbar label={t('retrieval.chosenBar')}>
        <Button size="s" icon={<Replace {...icon} />} onPress={run({ do: 'recode' })}>
          {t('retrieval.recode')}
        </Button>
        <IconButton size="s" label={t('retrieval.uncode')} onPress={run({ do: 'uncode' })}>
          <Tag {...icon} />
        </IconButton>
        <IconButton size="s" label={t('retrieval.comment')} onPress={run({ do: 'comment' })}>
          <MessageSquare {...icon} />
        </IconButton>
        <IconButton size="s" label={t('retrieval.markUnsure')} onPress={run({ do: 'unsure' })}>
          <CircleHelp {...icon} />
        </IconButton>
        <Menu
          label={t('retrieval.pin')}
          trigger={
            <IconButton size="s" label={t('retrieval.pin')}>
              <Pin {...icon} />
            </IconButton>
          }
          entries={kinds.map((kind) => ({
            id: kind,
            label: t(`retrieval.pinAs.${kind}`),
            onAction: () => onPin(kind),
          }))}
        />
        <IconButton size="s" label={t('retrieval.copy')} onPress={run({ do: 'copy' })}>
          <Copy {...icon} />
        </IconButton>
        <IconButton size="s" label={t('retrieval.clear')} onPress={run({ do: 'none' })}>
          <X {...icon} />
        </IconButton>
      </Toolbar>
    </div>
  )
}
