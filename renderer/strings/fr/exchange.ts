import type { en } from '../exchange'
import type { Words } from '../words'

/** Words of exchange, in French. */
export const exchange: Words<typeof en> = {
  title: 'Exporter',
  action: 'Exporter le livre de codes ou des citations…',
  what: 'Ce qui est exporté',
  codebook: 'Livre de codes',
  quotes: 'Citations',
  codebookLead_one: '{{count, number}} code avec sa définition et ses nombres.',
  codebookLead_other: '{{count, number}} codes avec leurs définitions et leurs nombres.',
  quotesLead_one: '{{count, number}} passage codé avec son code et sa source.',
  quotesLead_other: '{{count, number}} passages codés avec leurs codes et leurs sources.',
  format: 'Format',
  formats: {
    docx: 'Document Word',
    xlsx: 'Classeur Excel',
    csv: 'Tableau CSV',
    md: 'Markdown',
    html: 'Page web',
    qdc: 'Livre de codes REFI-QDA',
  },
  goodFor: {
    codebook: {
      docx: 'Pour l’annexe d’une thèse ou d’un article, prêt à mettre en forme.',
      xlsx: 'Une ligne par code, pour trier, filtrer et partager en équipe.',
      csv: 'Une ligne par code, pour R, Python et les logiciels de statistique.',
      md: 'Du texte simple, lisible partout, pour notes et dépôts.',
      html: 'Une page à lire dans un navigateur ou à mettre en ligne.',
      qdc: 'Pour d’autres programmes : ATLAS.ti, MAXQDA, NVivo et d’autres le lisent.',
    },
    quotes: {
      docx: 'Pour écrire : les citations sous leurs thèmes et codes, chacune avec sa source.',
      xlsx: 'Une ligne par codage, avec contexte, pour trier, filtrer et compter.',
      csv: 'Une ligne par codage, pour R, Python et les logiciels de statistique.',
      md: 'Du texte simple, lisible partout, pour notes et brouillons.',
      html: 'Une page à lire dans un navigateur ou à imprimer.',
    },
  },
  which: 'Quelles citations',
  all: 'Toutes les citations',
  question: 'Celles du volet des citations',
  source: 'Dans la source ouverte « {{name}} »',
  code: 'Du code « {{name}} » et de ceux qu’il contient',
  noQuotes:
    'Aucun passage n’est encore codé ici ; il n’y a rien à exporter. Choisissez d’autres citations, ou codez d’abord un passage.',
  noCodes: 'Le livre de codes est vide ; il n’y a rien à exporter. Créez d’abord un code.',
  exact: 'Texte exact, pour R et Python',
  exactHint:
    'Laisse chaque cellule telle quelle. Sinon, les cellules qui commencent par =, +, - ou @ reçoivent une apostrophe, car les tableurs les exécuteraient comme des formules.',
  do: 'Exporter',
  doing: 'Exportation…',
  done: '« {{name}} » exporté.',
  doneWith_one: '« {{name}} » exporté ; {{count}} chose y est omise ou changée.',
  doneWith_other: '« {{name}} » exporté ; {{count}} choses y sont omises ou changées.',
  lossesTitle: 'Ce que ce fichier omet ou change',
  lossesKept: 'Votre projet garde tout tel quel.',
  another: 'Exporter autre chose',
}
