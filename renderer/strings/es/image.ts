import type { en } from '../image'
import type { Words } from '../words'

/** Words of images, in Spanish. */
export const image: Words<typeof en> = {
  onlyImage: 'Abra primero una imagen.',
  noArea: 'Dibuje primero un rectángulo en la imagen, o elija la imagen entera.',
  whole: 'Imagen entera',
  area: 'Imagen, área de {{width}} × {{height}} en {{x}}, {{y}}',
  cited: '[área de imagen]',
  citedWhole: '[imagen]',
  size: '{{width}} × {{height}} píxeles',
  at: '{{width}} × {{height}} en {{x}}, {{y}}',
  where: '{{code}}, {{where}}',
  label: 'Imagen {{name}}',
  help: 'Dibuje un rectángulo con el ratón, o con la tecla {{draw}}. Las flechas lo mueven, Mayús y flechas lo estiran, con Alt píxel a píxel; Intro abre la lista de códigos, Escape lo descarta.',
  alt: '{{name}}, {{width}} × {{height}} píxeles',
  areas: 'Áreas codificadas',
  zoom: 'Zoom {{percent}}',
  fit: 'Ajustar',
  actual: '100 %',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  drawing:
    'Rectángulo {{where}}. Las flechas lo mueven, Mayús y flechas lo estiran, Intro lo codifica, Escape lo descarta.',
  adjusting:
    '«{{code}}», {{where}}. Las flechas la mueven, Mayús y flechas la estiran, Intro la guarda, Escape la deja como estaba.',
  nothingToAdjust: 'Seleccione primero un área codificada; la imagen entera no se puede mover.',
  dropped: 'Se descartó el rectángulo.',
  failed: 'La imagen no se puede mostrar',
  failedLead:
    'El archivo se conserva tal como llegó. Quizá contenga algo que ningún navegador puede mostrar: guárdelo como PNG en otro programa e importe ese.',
  selected: 'Área de {{width}} × {{height}} en {{x}}, {{y}}',
  selectedWhole: 'Imagen entera seleccionada',
  memoMade: 'Nuevo memo sobre esta parte de la imagen',
  noneLead: 'Seleccione un área codificada para ver aquí sus códigos, o dibuje un rectángulo y pulse Intro.',
  noTidy: '«{{name}}» es una imagen: no hay palabras que limpiar.',
  do: {
    draw: 'Dibujar un rectángulo en la imagen',
    whole: 'Seleccionar la imagen entera',
    adjust: 'Mover o estirar el área codificada',
    zoomIn: 'Acercar la imagen',
    zoomOut: 'Alejar la imagen',
    fit: 'Ajustar la imagen al panel',
    actual: 'Imagen al 100 %',
  },
}
