import type { ExportLanguage } from './labels'

/** Our own words in highlighted documents. */
export interface DocumentLabels {
  readonly title: string
  readonly codes: string
  /** How to show some codes only. */
  readonly hint: string
  readonly all: string
}

/** The words for each language. */
export const documentLabels: Readonly<Record<ExportLanguage, DocumentLabels>> = {
  en: {
    title: 'Coded texts',
    codes: 'Codes',
    hint: 'Tick codes to see only these.',
    all: 'Show all codes',
  },
  'zh-CN': {
    title: '已编码文本',
    codes: '编码',
    hint: '勾选编码后只显示这些编码。',
    all: '显示全部编码',
  },
  es: {
    title: 'Textos codificados',
    codes: 'Códigos',
    hint: 'Marque códigos para ver solo esos.',
    all: 'Mostrar todos los códigos',
  },
  de: {
    title: 'Codierte Texte',
    codes: 'Codes',
    hint: 'Haken Sie Codes an, um nur diese zu sehen.',
    all: 'Alle Codes zeigen',
  },
  fr: {
    title: 'Textes codés',
    codes: 'Codes',
    hint: 'Cochez des codes pour ne voir qu’eux.',
    all: 'Afficher tous les codes',
  },
}
