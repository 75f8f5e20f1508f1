import type { en } from '../host-projects'

/** Sentences of the host about projects for other programs, in Spanish. */
export const projects: Readonly<Record<keyof typeof en, string>> = {
  experimental:
    'Esta forma es experimental: se hizo según archivos de ese programa y nadie la ha probado aún en él.',
  themesBoth: 'Los temas se escriben como códigos y como conjuntos de los códigos que les pertenecen.',
  noAliases: 'Se omiten los otros nombres de los códigos.',
  noDefinitionNumbers: 'Se omite bajo qué definición se hizo cada codificación.',
  flatCodes: 'Los códigos a más de un nivel de profundidad van solos, con su ruta por nombre.',
  passageLost: 'Se omitió 1 pasaje con sus codificaciones: sus palabras no están en el texto corregido.',
  passagesLost:
    'Se omitieron {{count}} pasajes con sus codificaciones: sus palabras no están en el texto corregido.',
  noChangedMark: 'No se dice que una corrección cambió las palabras de un pasaje.',
  unsureAsNote: 'Que alguien no está seguro de una codificación se escribe como una nota.',
  pdfRanges: 'Los pasajes de los PDF son tramos de su texto, no áreas de sus páginas.',
  astral:
    'Los textos contienen caracteres como emojis, tras los cuales NVivo para Windows puede mostrar desplazadas las codificaciones. Hay una forma para NVivo.',
  noRevisions: 'De cada fuente se escribe solo el texto actual, no sus revisiones anteriores.',
  noStructure: 'Se omiten títulos, páginas y turnos de palabra; queda el texto simple.',
  noCorrectedOriginals:
    'Se omiten los archivos originales de los textos corregidos, porque contienen las palabras de antes.',
  noOtherOriginals:
    'Solo se escriben los archivos originales de documentos de Word, PDF e imágenes; de los demás, el texto.',
  webp: 'Las imágenes WebP se escriben como están; algunos programas no pueden mostrarlas.',
  imageMissing: 'Falta 1 imagen en el proyecto, así que solo se escriben su nombre y sus áreas.',
  imagesMissing: 'Faltan {{count}} imágenes en el proyecto, así que solo se escriben sus nombres y áreas.',
  recordingOutside: '1 grabación se nombra en el archivo y no está en él. Envíela aparte.',
  recordingsOutside: '{{count}} grabaciones se nombran en el archivo y no están en él. Envíelas aparte.',
  noReferences: 'Se omiten las referencias de las fuentes.',
  noLanguages: 'Se omiten los idiomas de las fuentes y quién las ha leído.',
  oddValues: 'Los valores que no encajan en su atributo se escriben como texto.',
  describedRemarks:
    'Los memos y comentarios que van como descripción quedan sin autor, fecha ni tipo; los de los códigos siguen a la definición.',
  memoLeft: 'Se omitió 1 memo: se eliminó aquello de lo que trata.',
  memosLeft: 'Se omitieron {{count}} memos: se eliminó aquello de lo que tratan.',
  readBackDiffers:
    'Al volver a leer el archivo, no contenía lo que se escribió, así que no se entregó. No se cambió nada. Inténtelo de nuevo, si puede en otro disco.',
  noMakers:
    'Se omite quién creó los códigos, grupos, casos y atributos y cuándo, y los colores de los codificadores. Las horas se escriben con precisión de segundos.',
  noDoubtMark: 'No se indica que el lugar de un pasaje no es seguro.',
  noWordOriginals: 'Solo se escriben los archivos originales de PDF e imágenes; de los demás, el texto.',
  partLeft: 'Se omitió 1 parte del proyecto de otro programa: no se escribe aquello a lo que pertenecía.',
  partsLeft:
    'Se omitieron {{count}} partes del proyecto de otro programa: no se escribe aquello a lo que pertenecían.',
  partReference:
    'Se omitió 1 referencia en las partes del proyecto de otro programa: se eliminó lo que nombraba.',
  partReferences:
    'Se omitieron {{count}} referencias en las partes del proyecto de otro programa: se eliminó lo que nombraban.',
  partUnlawful: 'Se omitió 1 detalle del proyecto de otro programa: el formato no tiene lugar para él.',
  partsUnlawful:
    'Se omitieron {{count}} detalles del proyecto de otro programa: el formato no tiene lugar para ellos.',
  partMissing: 'Se omitió 1 parte del proyecto de otro programa: falta su archivo en el proyecto.',
  partsMissing:
    'Se omitieron {{count}} partes del proyecto de otro programa: faltan sus archivos en el proyecto.',
  noHistory: 'El historial, la papelera y las preguntas guardadas se quedan en el proyecto; no se escriben.',
}
