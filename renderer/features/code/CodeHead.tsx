import { ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { ColourPalette } from '../../components/ColourPalette'
import { Popover } from '../../components/Popover'
import { Select } from '../../components/Select'
import { useIsPast, useServices } from '../../hooks'
import type { DefinitionPatch } from './CodeForm'
import { CodeName } from './CodeName'
import type { CodeUse } from './code-use'
import classes from './CodeHead.module.css'

export interface CodeHeadProps {
  readonly code: Code
  readonly use: CodeUse
  readonly onDefine: (patch: DefinitionPatch) => void
}

const origins = ['none', 'data', 'theory', 'in-vivo', 'structural'] as const
const roles = ['code', 'theme', 'category'] as const
const statuses = ['draft', 'active', 'retired'] as const
/** Colour of codes that have none of their own or above them. */
const plain = '#7A828C'

/** Name, colour and place of a code, and what kind of code it is. */
export function CodeHead({ code, use, onDefine }: CodeHeadProps) {
  const { t } = useTranslation()
  const { run, dispatch } = useServices()
  const isPast = useIsPast()
  const inherited = use.above.findLast((one) => one.color !== null)?.color ?? plain
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <Popover
          label={t('code.colour')}
          trigger={
            <AriaButton
              className={classes.colour}
              isDisabled={isPast}
              aria-label={t('code.colour')}
              style={{ '--colour': use.node?.colour ?? code.color ?? inherited } as CSSProperties}
            />
          }
        >
          <ColourPalette
            label={t('code.colour')}
            value={code.color}
            onChange={(color) => void run('code.recolour', { ids: [code.id], color })}
            hueName={(hue) => t(`code.hue.${hue}`)}
            inherit={{
              label: t(code.parentId === null ? 'code.asNone' : 'code.asParent'),
              colour: inherited,
            }}
            ownLabel={t('code.ownColour')}
            ownError={t('code.ownColourError')}
          />
        </Popover>
        <CodeName code={code} />
      </div>
      {use.above.length === 0 ? null : (
        <nav aria-label={t('code.path')} className={classes.path}>
          {use.above.map((one) => (
            <span key={one.id} className={classes.step}>
              <button type="button" onClick={() => dispatch({ type: 'show-code', id: one.id })}>
                {one.name}
              </button>
              <ChevronRight size={12} strokeWidth={1.75} aria-hidden />
            </span>
          ))}
        </nav>
      )}
      <div className={classes.kinds}>
        <Select
          size="s"
          isDisabled={isPast}
          label={t('code.role')}
          value={code.role}
          onChange={(role) => void run('code.set-role', { id: code.id, role })}
          options={roles.map((id) => ({
            id,
            label: t(`code.roles.${id}`),
            description: t(`code.roleHint.${id}`),
          }))}
        />
        <Select
          size="s"
          isDisabled={isPast}
          label={t('code.status')}
          value={code.status === 'merged' ? null : code.status}
          onChange={(status) => onDefine({ status })}
          options={statuses.map((id) => ({ id, label: t(`code.statuses.${id}`) }))}
        />
        <Select
          size="s"
          isDisabled={isPast}
          label={t('code.origin')}
          value={code.origin ?? 'none'}
          onChange={(origin) => onDefine({ origin: origin === 'none' ? null : origin })}
          options={origins.map((id) => ({
            id,
            label: t(`code.origins.${id}`),
            description: id === 'none' ? undefined : t(`code.originHint.${id}`),
          }))}
        />
      </div>
    </header>
  )
}
