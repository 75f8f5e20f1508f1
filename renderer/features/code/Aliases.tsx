import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { useIsPast } from '../../hooks'
import type { DefinitionPatch } from './CodeForm'
import classes from './Aliases.module.css'

export interface AliasesProps {
  readonly code: Code
  readonly onDefine: (patch: DefinitionPatch) => void
}

/** Other names a code is found by: Enter or leaving the field adds one, each has a button to take it away. */
export function Aliases({ code, onDefine }: AliasesProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const isPast = useIsPast()
  const aliases = code.aliases ?? []
  const add = (): void => {
    const name = typed.trim()
    setTyped('')
    const isKnown = [code.name, ...aliases].some((one) => one.toLowerCase() === name.toLowerCase())
    if (name !== '' && !isKnown) onDefine({ aliases: [...aliases, name] })
  }
  if (isPast && aliases.length === 0) return null
  return (
    <section className={classes.aliases} aria-label={t('code.aliases')}>
      {isPast ? (
        <h3 className={classes.title}>{t('code.aliases')}</h3>
      ) : (
        <TextField
          label={t('code.aliases')}
          description={t('code.aliasesHint')}
          placeholder={t('code.addAlias')}
          value={typed}
          onChange={setTyped}
          maxLength={500}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
      )}
      {aliases.length === 0 ? null : (
        <ul className={classes.list}>
          {aliases.map((alias) => (
            <li key={alias} className={classes.chip}>
              <span className={classes.name}>{alias}</span>
              {isPast ? null : (
                <IconButton
                  size="s"
                  label={t('code.removeAlias', { name: alias })}
                  onPress={() => onDefine({ aliases: aliases.filter((one) => one !== alias) })}
                >
                  <X size={14} strokeWidth={1.75} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
