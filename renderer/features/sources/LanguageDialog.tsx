import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import { Dialog } from '../../components/Dialog'
import { useServices, useSession } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { allLanguages, languageName } from '../../strings/language-name'

/** The dialog that says in which language sources are, while the session asks for it. */
export function LanguageDialog() {
  const { store } = useServices()
  const ids = useSession((session) => (session.dialog === 'source-language' ? session.dialogIds : null))
  const sources = ids?.flatMap((id) => store.get('sources', id) ?? [])
  return sources && sources.length > 0 ? <Language sources={sources} /> : null
}

/** Stands for a language that is not known; no tag of BCP 47. */
const unknown = '?'

function Language({ sources }: { readonly sources: readonly Source[] }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  const [first] = sources
  const isShared = sources.every((source) => source.language === first?.language)
  const choices = useMemo(() => {
    const used = new Set([...app.store.all('sources')].flatMap(({ language }) => language ?? []))
    const all = allLanguages(i18n.language)
    const near = [...used].map((tag) => ({ tag, name: languageName(tag, i18n.language) }))
    return [...near, ...all.filter(({ tag }) => !used.has(tag))]
      .map(({ tag, name }) => ({ id: tag, label: name, detail: tag }))
      .concat([{ id: unknown, label: t('sourceList.noLanguage'), detail: '' }])
  }, [app.store, i18n.language, t])
  const find = useCallback(
    (query: string) => {
      const wanted = fold(query.trim()).text
      return choices.filter(
        ({ id, label }) => fold(label).text.includes(wanted) || id.toLowerCase() === wanted,
      )
    },
    [choices],
  )
  const choose = async (id: string): Promise<void> => {
    const language = id === unknown ? null : id
    const ids = sources.map((source) => source.id)
    if (
      (await app.attempt(() => app.client.run('source.set-language', { ids, language }).then(() => true))) ===
      null
    )
      return
    const name = language === null ? t('sourceList.noLanguage') : languageName(language, i18n.language)
    app.announce(
      t('sourceList.languageSet', { count: sources.length, name: first?.name ?? '', language: name }),
      { undo: true, tone: 'done' },
    )
    close()
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={t('sourceList.languageTitle', { count: sources.length, name: first?.name ?? '' })}
      lead={t('sourceList.languageWhy')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={<Button onPress={close}>{t('common.cancel')}</Button>}
    >
      <Chooser
        autoFocus
        label={t('sourceList.findLanguage')}
        placeholder={t('sourceList.findLanguage')}
        find={find}
        chosen={isShared ? (first?.language ?? unknown) : null}
        empty={t('sourceList.noSuchLanguage')}
        onChoose={(id) => void choose(id)}
      />
    </Dialog>
  )
}
