import type { en } from '../host-tables'

/** Sentences of the host about tables of answers, in Spanish. */
export const tables: Readonly<Record<keyof typeof en, string>> = {
  tableTooWide: '«{{name}}» tiene más de 2000 columnas, más de las que una tabla puede tener aquí. Divídalo.',
  tableTooTall:
    '«{{name}}» tiene más de 200 000 filas o 10 millones de celdas, más de lo que una tabla puede tener aquí. Divídalo.',
  noSheet: '«{{name}}» no tiene ninguna hoja que se pueda leer.',
  openQuote:
    'Unas comillas cerca de la fila {{count}} no se cierran donde deberían; mire si las filas siguientes son correctas.',
  formulaErrors: '{{count}} celdas contienen un error de fórmula, como #N/D, y quedaron vacías.',
  oldExcel: '«{{name}}» está en el antiguo formato de Excel (.xls). Guárdelo como .xlsx e impórtelo.',
  notTable:
    '«{{name}}» no es una tabla que se pueda leer, o está dañada. Las tablas pueden ser .csv, .tsv, .xlsx y .ods.',
  noRows: '«{{name}}» no contiene palabras en sus filas.',
  noColumns: 'Ninguna columna de la tabla es una respuesta o un atributo. No se importó nada.',
  sameAttribute: 'Dos columnas serían el mismo atributo. Dé otro nombre a una de ellas.',
  tooManyOwn:
    '«{{name}}» tiene {{count}} filas, y como máximo 5000 encuestados pueden tener una fuente cada uno. Elija una fuente por pregunta. No se cambió nada.',
  valuesLeftOut: '{{count}} valores de «{{name}}» no encajaban y se omitieron, como «{{words}}».',
  noRowNamed:
    'Ninguna fila de «{{name}}» tiene el nombre de una fuente o un caso de la tabla. La primera columna debe contener los nombres. No se cambió nada.',
  manyCodes:
    'Este archivo contiene más de 20.000 códigos, más de los que puede tener aquí un libro de códigos. No se cambió nada.',
  codebookSince: 'El libro de códigos ha cambiado desde que se miró. Vuelva a mirar el archivo.',
  noCodebook: '«{{name}}» no contiene ningún libro de códigos que se pueda leer.',
}
