import type { en } from '../image'
import type { Words } from '../words'

/** Words of images, in French. */
export const image: Words<typeof en> = {
  onlyImage: 'Ouvrez d’abord une image.',
  noArea: 'Tracez d’abord un rectangle sur l’image, ou choisissez l’image entière.',
  whole: 'Image entière',
  area: 'Image, zone {{width}} × {{height}} à {{x}}, {{y}}',
  cited: '[zone d’image]',
  citedWhole: '[image]',
  size: '{{width}} × {{height}} pixels',
  at: '{{width}} × {{height}} à {{x}}, {{y}}',
  where: '{{code}}, {{where}}',
  label: 'Image {{name}}',
  help: 'Tracez un rectangle à la souris, ou avec la touche {{draw}}. Les flèches le déplacent, Maj et flèches l’étirent, avec Alt pixel par pixel ; Entrée ouvre la liste des codes, Échap l’abandonne.',
  alt: '{{name}}, {{width}} × {{height}} pixels',
  areas: 'Zones codées',
  zoom: 'Zoom {{percent}}',
  fit: 'Ajuster',
  actual: '100 %',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  drawing:
    'Rectangle {{where}}. Les flèches le déplacent, Maj et flèches l’étirent, Entrée le code, Échap l’abandonne.',
  adjusting:
    '« {{code}} », {{where}}. Les flèches la déplacent, Maj et flèches l’étirent, Entrée la garde, Échap la laisse comme elle était.',
  nothingToAdjust: 'Sélectionnez d’abord une zone codée ; l’image entière ne peut pas être déplacée.',
  dropped: 'Le rectangle a été abandonné.',
  failed: 'L’image ne peut pas être montrée',
  failedLead:
    'Le fichier est conservé tel quel. Il contient peut-être quelque chose qu’aucun navigateur ne peut montrer : enregistrez-le en PNG dans un autre programme et importez celui-ci.',
  selected: 'Zone {{width}} × {{height}} à {{x}}, {{y}}',
  selectedWhole: 'Image entière sélectionnée',
  memoMade: 'Nouveau mémo sur cette partie de l’image',
  noneLead:
    'Sélectionnez une zone codée pour voir ici ses codes, ou tracez un rectangle et appuyez sur Entrée.',
  noTidy: '« {{name}} » est une image : il n’y a pas de mots à nettoyer.',
  do: {
    draw: 'Tracer un rectangle sur l’image',
    whole: 'Sélectionner l’image entière',
    adjust: 'Déplacer ou étirer la zone codée',
    zoomIn: 'Agrandir l’image',
    zoomOut: 'Réduire l’image',
    fit: 'Ajuster l’image au volet',
    actual: 'Image à 100 %',
  },
}
