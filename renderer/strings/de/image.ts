import type { en } from '../image'
import type { Words } from '../words'

/** Words of images, in German. */
export const image: Words<typeof en> = {
  onlyImage: 'Öffnen Sie zuerst ein Bild.',
  noArea: 'Ziehen Sie zuerst ein Rechteck auf dem Bild auf, oder wählen Sie das ganze Bild.',
  whole: 'Ganzes Bild',
  area: 'Bild, Bereich {{width}} × {{height}} bei {{x}}, {{y}}',
  cited: '[Bildbereich]',
  citedWhole: '[Bild]',
  size: '{{width}} × {{height}} Pixel',
  at: '{{width}} × {{height}} bei {{x}}, {{y}}',
  where: '{{code}}, {{where}}',
  label: 'Bild {{name}}',
  help: 'Ziehen Sie ein Rechteck mit der Maus auf, oder mit der Taste {{draw}}. Pfeile verschieben es, Umschalt und Pfeile dehnen es, mit Alt um einzelne Pixel; Enter öffnet die Liste der Codes, Escape verwirft es.',
  alt: '{{name}}, {{width}} × {{height}} Pixel',
  areas: 'Codierte Bereiche',
  zoom: 'Zoom {{percent}}',
  fit: 'Einpassen',
  actual: '100 %',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  drawing:
    'Rechteck {{where}}. Pfeile verschieben es, Umschalt und Pfeile dehnen es, Enter codiert es, Escape verwirft es.',
  adjusting:
    '„{{code}}“, {{where}}. Pfeile verschieben den Bereich, Umschalt und Pfeile dehnen ihn, Enter behält ihn, Escape lässt ihn, wie er war.',
  nothingToAdjust: 'Wählen Sie zuerst einen codierten Bereich; das ganze Bild kann nicht verschoben werden.',
  dropped: 'Das Rechteck wurde verworfen.',
  failed: 'Das Bild kann nicht gezeigt werden',
  failedLead:
    'Die Datei ist so aufbewahrt, wie sie kam. Sie enthält vielleicht etwas, das kein Browser zeigen kann: Speichern Sie sie in einem anderen Programm als PNG und importieren Sie dieses.',
  selected: 'Bereich {{width}} × {{height}} bei {{x}}, {{y}}',
  selectedWhole: 'Ganzes Bild gewählt',
  memoMade: 'Neues Memo zu diesem Teil des Bildes',
  noneLead:
    'Wählen Sie einen codierten Bereich, um seine Codes hier zu sehen, oder ziehen Sie ein Rechteck auf und drücken Sie Enter.',
  noTidy: '„{{name}}“ ist ein Bild: Es gibt keine Wörter aufzuräumen.',
  do: {
    draw: 'Ein Rechteck auf dem Bild aufziehen',
    whole: 'Das ganze Bild wählen',
    adjust: 'Den codierten Bereich verschieben oder dehnen',
    zoomIn: 'Das Bild vergrößern',
    zoomOut: 'Das Bild verkleinern',
    fit: 'Das Bild in den Bereich einpassen',
    actual: 'Bild mit 100 %',
  },
}
