import type { TFunction } from 'i18next'

/** The words of the panel that finds and replaces, by the editor's own English ones. */
export const searchPhrases = (t: TFunction): Readonly<Record<string, string>> => ({
  Find: t('correct.find.find'),
  Replace: t('correct.find.replaceBy'),
  next: t('correct.find.next'),
  previous: t('correct.find.previous'),
  all: t('correct.find.all'),
  'match case': t('correct.find.matchCase'),
  regexp: t('correct.find.regexp'),
  'by word': t('correct.find.byWord'),
  replace: t('correct.find.replace'),
  'replace all': t('correct.find.replaceAll'),
  close: t('common.close'),
  'current match': t('correct.find.currentMatch'),
  'replaced $ matches': t('correct.find.replacedMany'),
  'replaced match on line $': t('correct.find.replacedOne'),
  'on line': t('correct.find.onLine'),
})
