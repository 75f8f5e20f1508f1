import type { en } from '../pdf'
import type { Words } from '../words'

/** Words about the pages of a PDF, in Spanish. */
export const pdf: Words<typeof en> = {
  do: { look: 'Mostrar el texto de un PDF, sus páginas o ambos' },
  look: { label: 'Qué se ve de este PDF', text: 'Texto', page: 'Página', both: 'Ambos' },
  page: 'Página {{label}} de {{count}}',
  pagesOf: 'Páginas de {{name}}',
  pages: 'Páginas',
  hint: 'Las palabras de las páginas están en la vista de texto, donde pueden leerse en voz alta y seleccionarse con el teclado.',
  loading: 'Abriendo las páginas …',
  failed: 'No se pueden mostrar las páginas',
  damaged:
    'El archivo ya no se puede abrir como PDF. El texto y las codificaciones están intactos: siga leyendo en la vista de texto.',
  noPages: 'No se sabe nada de las páginas de este PDF. El texto está en la vista de texto.',
  pageFailed: 'Esta página no se puede dibujar. Sus palabras están en la vista de texto.',
  tools: 'Páginas',
  goTo: 'Página',
  of_one: 'de {{count}}',
  of_other: 'de {{count}}',
  smaller: 'Más pequeño',
  larger: 'Más grande',
  fitWidth: 'Todo el ancho',
  percent: '{{percent}} %',
  paper: { label: 'Papel en una ventana oscura', paper: 'Blanco', dimmed: 'Atenuado', inverted: 'Oscuro' },
}
