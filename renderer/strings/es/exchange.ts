import type { en } from '../exchange'
import type { Words } from '../words'

/** Words of exchange, in Spanish. */
export const exchange: Words<typeof en> = {
  title: 'Exportar',
  action: 'Exportar el libro de códigos o citas…',
  what: 'Qué exportar',
  codebook: 'Libro de códigos',
  quotes: 'Citas',
  codebookLead_one: '{{count, number}} código con su definición y recuentos.',
  codebookLead_other: '{{count, number}} códigos con sus definiciones y recuentos.',
  quotesLead_one: '{{count, number}} pasaje codificado con su código y su fuente.',
  quotesLead_other: '{{count, number}} pasajes codificados con sus códigos y fuentes.',
  format: 'Formato',
  formats: {
    docx: 'Documento de Word',
    xlsx: 'Libro de Excel',
    csv: 'Tabla CSV',
    md: 'Markdown',
    html: 'Página web',
    qdc: 'Libro de códigos REFI-QDA',
  },
  goodFor: {
    codebook: {
      docx: 'Para el apéndice de una tesis o un artículo, listo para dar formato.',
      xlsx: 'Una fila por código, para ordenar, filtrar y compartir con un equipo.',
      csv: 'Una fila por código, para R, Python y programas de estadística.',
      md: 'Texto simple legible en cualquier lugar, para notas y repositorios.',
      html: 'Una página para leer en un navegador o poner en la web.',
      qdc: 'Para otros programas: ATLAS.ti, MAXQDA, NVivo y más lo leen.',
    },
    quotes: {
      docx: 'Para escribir: citas bajo sus temas y códigos, cada una con su fuente.',
      xlsx: 'Una fila por codificación, con contexto, para ordenar, filtrar y contar.',
      csv: 'Una fila por codificación, para R, Python y programas de estadística.',
      md: 'Texto simple legible en cualquier lugar, para notas y borradores.',
      html: 'Una página para leer en un navegador o imprimir.',
    },
  },
  which: 'Qué citas',
  all: 'Todas las citas',
  question: 'Las del panel de citas',
  source: 'En la fuente abierta «{{name}}»',
  code: 'Del código «{{name}}» y los que contiene',
  noQuotes:
    'Aquí aún no hay pasajes codificados, así que no hay nada que exportar. Elija otras citas o codifique antes un pasaje.',
  noCodes: 'El libro de códigos está vacío, así que no hay nada que exportar. Cree antes un código.',
  exact: 'Texto exacto, para R y Python',
  exactHint:
    'Deja cada celda como está. Sin esto, las celdas que empiezan por =, +, - o @ llevan un apóstrofo delante, porque las hojas de cálculo las ejecutarían como fórmulas.',
  do: 'Exportar',
  doing: 'Exportando…',
  done: 'Se exportó «{{name}}».',
  doneWith_one: 'Se exportó «{{name}}»; se omitió o cambió {{count}} cosa.',
  doneWith_other: 'Se exportó «{{name}}»; se omitieron o cambiaron {{count}} cosas.',
  lossesTitle: 'Qué omite o cambia este archivo',
  lossesKept: 'Su proyecto lo conserva todo como está.',
  another: 'Exportar otra cosa',
}
