import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import classes from './NewProject.module.css'

export interface NewProjectProps {
  /** Name that was used last. */
  readonly coder: string
  /** File with the project of another program that shall come into it. */
  readonly file: string | null
  readonly isBusy: boolean
  readonly onCreate: (name: string, coder: string) => void
  readonly onCancel: () => void
}

/** Asks for what a new project needs: its name, and who is coding. */
export function NewProject({ coder: initial, file, isBusy, onCreate, onCancel }: NewProjectProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(file?.replace(/\.[^.]*$/, '') ?? '')
  const [coder, setCoder] = useState(initial)
  const [tried, setTried] = useState(false)
  const missing = (value: string): string | null =>
    tried && value.trim() === '' ? t('welcome.needName') : null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && coder.trim() !== '') onCreate(name.trim(), coder.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-labelledby="new-title" noValidate>
      <h2 id="new-title" className={classes.title}>
        {file === null ? t('welcome.newTitle') : t('welcome.importTitle', { file })}
      </h2>
      {file === null ? null : <p className={classes.lead}>{t('welcome.importLead')}</p>}
      <TextField
        label={t('welcome.projectName')}
        description={t('welcome.projectNameHint')}
        value={name}
        onChange={setName}
        error={missing(name)}
        maxLength={500}
        autoFocus
      />
      <TextField
        label={t('welcome.coderName')}
        description={t('welcome.coderNameHint')}
        value={coder}
        onChange={setCoder}
        error={missing(coder)}
        maxLength={500}
      />
      <div className={classes.buttons}>
        <Button onPress={onCancel}>{t('welcome.back')}</Button>
        <Button variant="primary" type="submit" isDisabled={isBusy}>
          {t(file === null ? 'welcome.create' : 'welcome.importCreate')}
        </Button>
      </div>
    </form>
  )
}
