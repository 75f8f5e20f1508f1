import type { en } from '../settings'
import type { Words } from '../words'

/** Words of settings, in Spanish. */
export const settings: Words<typeof en> = {
  title: 'Ajustes',
  appearance: 'Apariencia',
  theme: 'Tema',
  themes: {
    system: 'Como el sistema',
    light: 'Papel',
    sepia: 'Sepia',
    dark: 'Oscuro',
    'contrast-light': 'Alto contraste',
    'contrast-dark': 'Alto contraste, oscuro',
  },
  language: 'Idioma',
  languages: {
    en: 'English',
    zh: '中文',
    es: 'Español',
    de: 'Deutsch',
    fr: 'Français',
    qps: 'Pseudo',
  },
  reading: 'Textos',
  size: 'Tamaño del texto',
  lineHeight: 'Interlineado',
  width: 'Ancho de la columna',
  widthValue_one: '{{count}} carácter',
  widthValue_other: '{{count}} caracteres',
  typeface: 'Tipo de letra',
  typefaces: {
    serif: 'Con serifas',
    sans: 'Sin serifas',
  },
  paragraphs: 'Párrafos',
  paragraphing: {
    spaced: 'Con espacio',
    indented: 'Con sangría',
  },
  times: 'Tiempos de las transcripciones al margen',
  numbers: 'Números al margen',
  numbering: {
    none: 'Ninguno',
    paragraphs: 'Párrafos',
    lines: 'Líneas',
  },
  smaller: 'Menos',
  larger: 'Más',
  reset: 'Como al principio',
  sample:
    'La enfermera hizo una pausa. Sobre la mesa había dos registros, uno para el ministerio y otro para las familias, y los dos eran ciertos.',
  keyboard: 'Teclado',
  singleKeys: 'Funcionan las teclas de un carácter',
  singleKeysWhy:
    'Desactívelas si dicta o si se pulsan teclas por accidente. Todo sigue al alcance en los menús y el campo de órdenes.',
  shortcuts: 'Consultar y cambiar los atajos',
  coding: 'Codificación',
  coder: 'Su nombre',
  coderWhy: 'Se propone como codificador de los proyectos nuevos.',
  about:
    'Emic {{version}}. Todo se queda en este equipo. Tipos de letra: Inter, Source Serif 4, Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1).',
}
