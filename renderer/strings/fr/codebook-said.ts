import type { en } from '../codebook-said'
import type { Words } from '../words'

/** Words of codebook-said, in French. */
export const codebookSaid: Words<typeof en> = {
  created: 'Code « {{name}} » créé.',
  renamed: 'Renommé en « {{name}} ».',
  recoloured: 'Couleur de {{name}} changée.',
  role_one: '{{name}} est maintenant : {{role}}.',
  role_other: '{{name}} changés ; chacun est maintenant : {{role}}.',
  joined: '{{name}} ajouté au thème « {{theme}} ».',
  left: '{{name}} retiré du thème « {{theme}} ».',
  grouped: '{{name}} ajouté au groupe « {{group}} ».',
  byHandOnly:
    'Les codes ne se déplacent entre eux que dans l’ordre à la main. « Déplacer sous… » marche dans tout ordre.',
  isLink: '« {{name}} » se déplace là où il se trouve, pas dans le thème auquel il appartient aussi.',
  moved: '{{name}} déplacé {{where}}, place {{position}} sur {{size}}.',
  under: 'sous « {{parent}} »',
  top: 'au premier niveau du livre de codes',
  merged_one: 'Fusionné avec « {{into}} » : {{count}} codage déplacé.',
  merged_other: 'Fusionné avec « {{into}} » : {{count}} codages déplacés.',
  split_one: '« {{name}} » séparé avec {{count}} codage.',
  split_other: '« {{name}} » séparé avec {{count}} codages.',
  removed_one: '{{name}} supprimé ; {{count}} codage conservé pour la restauration.',
  removed_other: '{{name}} supprimé ; {{count}} codages conservés pour la restauration.',
  coded: 'Codé {{name}} ; {{count}} codes ici.',
  codedAlready: 'Ce passage est déjà codé {{name}}.',
  pinned: '« {{name}} » est sur la touche {{key}}.',
  pinsFull: 'Les neuf touches numériques sont prises. Retirez d’abord un code de la sienne.',
  unpinned: '« {{name}} » n’a plus de touche numérique.',
  noFurther: '« {{name}} » ne peut pas aller plus loin.',
}
