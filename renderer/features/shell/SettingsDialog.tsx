import { Keyboard, Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { IconButton } from '../../components/IconButton'
import { Segmented } from '../../components/Segmented'
import { TextField } from '../../components/TextField'
import { ThemeCards } from '../../components/ThemeCards'
import { shownTheme, themes } from '../../session/themes'
import type { PreferencesStore } from '../../preferences'
import { freshReading, numberings, paragraphings, readingBounds, typefaces } from '../../session/reading'
import type { Measure, Reading } from '../../session/reading'
import { languages } from '../../strings/i18n'
import classes from './SettingsDialog.module.css'

export interface SettingsDialogProps {
  readonly preferences: PreferencesStore
  readonly onClose: () => void
  readonly version: string
  /** The way to the sheet of shortcuts; only while a project is open. */
  readonly onShortcuts?: () => void
}

/** Appearance, language, and how texts are set; each change shows and is kept at once. */
export function SettingsDialog({ preferences, onClose, version, onShortcuts }: SettingsDialogProps) {
  const { t, i18n } = useTranslation()
  const { theme, language, reading, singleKeys, coder } = useSyncExternalStore(
    preferences.subscribe,
    preferences.get,
  )
  const { change } = preferences
  const set = (parts: Partial<Reading>): void => change({ reading: { ...reading, ...parts } })
  const isFresh = Object.entries(freshReading).every(
    ([key, value]) => reading[key as keyof Reading] === value,
  )
  const sample = {
    '--size': `${reading.size}px`,
    '--line-height': reading.lineHeight,
    '--width': `${reading.width}ch`,
  } as CSSProperties
  return (
    <Dialog title={t('settings.title')} isOpen onClose={onClose} closeLabel={t('common.close')}>
      <section className={classes.part} aria-labelledby="settings-appearance">
        <h3 id="settings-appearance" className={`${classes.head} ${classes.heading}`}>
          {t('settings.appearance')}
        </h3>
        <ThemeCards
          label={t('settings.theme')}
          value={theme}
          onChange={(chosen) => change({ theme: chosen })}
          options={themes.map((id) => ({
            id,
            label: t(`settings.themes.${id}`),
            theme: shownTheme(id, {
              dark: matchMedia('(prefers-color-scheme: dark)').matches,
              contrast: matchMedia('(prefers-contrast: more)').matches,
            }),
          }))}
        />
        <Segmented
          label={t('settings.language')}
          value={language}
          onChange={(chosen) => change({ language: chosen })}
          options={languages.map((id) => ({ id, label: t(`settings.languages.${id}`) }))}
        />
      </section>
      <section className={classes.part} aria-labelledby="settings-reading">
        <div className={classes.head}>
          <h3 id="settings-reading" className={classes.heading}>
            {t('settings.reading')}
          </h3>
          <Button
            size="s"
            variant="quiet"
            isDisabled={isFresh}
            onPress={() => change({ reading: freshReading })}
          >
            {t('settings.reset')}
          </Button>
        </div>
        <Segmented
          label={t('settings.typeface')}
          value={reading.typeface}
          onChange={(typeface) => set({ typeface })}
          options={typefaces.map((id) => ({ id, label: t(`settings.typefaces.${id}`) }))}
        />
        <Stepper field="size" reading={reading} onChange={set} words={`${reading.size} px`} />
        <Stepper
          field="lineHeight"
          reading={reading}
          onChange={set}
          words={new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 }).format(
            reading.lineHeight,
          )}
        />
        <Stepper
          field="width"
          reading={reading}
          onChange={set}
          words={t('settings.widthValue', { count: reading.width })}
        />
        <Segmented
          label={t('settings.paragraphs')}
          value={reading.paragraphs}
          onChange={(paragraphs) => set({ paragraphs })}
          options={paragraphings.map((id) => ({ id, label: t(`settings.paragraphing.${id}`) }))}
        />
        <Segmented
          label={t('settings.numbers')}
          value={reading.numbers}
          onChange={(numbers) => set({ numbers })}
          options={numberings.map((id) => ({ id, label: t(`settings.numbering.${id}`) }))}
        />
        <Checkbox isSelected={reading.times} onChange={(times) => set({ times })}>
          {t('settings.times')}
        </Checkbox>
        <p className={classes.sample} style={sample}>
          {t('settings.sample')}
        </p>
      </section>
      <section className={classes.part} aria-labelledby="settings-keyboard">
        <h3 id="settings-keyboard" className={`${classes.head} ${classes.heading}`}>
          {t('settings.keyboard')}
        </h3>
        <Checkbox isSelected={singleKeys} onChange={(on) => change({ singleKeys: on })}>
          {t('settings.singleKeys')}
        </Checkbox>
        <p className={classes.why}>{t('settings.singleKeysWhy')}</p>
        {onShortcuts ? (
          <div>
            <Button
              size="s"
              icon={<Keyboard size={16} strokeWidth={1.75} aria-hidden />}
              onPress={onShortcuts}
            >
              {t('settings.shortcuts')}
            </Button>
          </div>
        ) : null}
      </section>
      <section className={classes.part} aria-labelledby="settings-coder">
        <h3 id="settings-coder" className={`${classes.head} ${classes.heading}`}>
          {t('settings.coding')}
        </h3>
        <TextField
          label={t('settings.coder')}
          description={t('settings.coderWhy')}
          value={coder}
          maxLength={500}
          onChange={(name) => change({ coder: name })}
        />
      </section>
      <p className={classes.about}>{t('settings.about', { version })}</p>
    </Dialog>
  )
}

interface StepperProps {
  readonly field: Measure
  readonly reading: Reading
  readonly onChange: (parts: Partial<Reading>) => void
  readonly words: string
}

function Stepper({ field, reading, onChange, words }: StepperProps) {
  const { t } = useTranslation()
  const { min, max, step } = readingBounds[field]
  const value = reading[field]
  const set = (next: number) => () =>
    onChange({ [field]: Math.min(max, Math.max(min, Math.round(next * 100) / 100)) })
  const name = t(`settings.${field}`)
  return (
    <div className={classes.stepper} role="group" aria-label={name}>
      <span className={classes.name}>{name}</span>
      <IconButton
        label={`${name}: ${t('settings.smaller')}`}
        size="s"
        isDisabled={value <= min}
        onPress={set(value - step)}
      >
        <Minus size={14} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <output className={classes.value}>{words}</output>
      <IconButton
        label={`${name}: ${t('settings.larger')}`}
        size="s"
        isDisabled={value >= max}
        onPress={set(value + step)}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  )
}
