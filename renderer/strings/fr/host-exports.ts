import type { en } from '../host-exports'

/** Sentences of the host about what is handed out, in French. */
export const exports: Readonly<Record<keyof typeof en, string>> = {
  noSourceToExport: 'Il n’y a aucune source à exporter.',
  memoNotIn: '1 mémo a été laissé de côté.',
  memosNotIn: '{{count}} mémos ont été laissés de côté.',
  codingWithoutPlace: '1 codage a été laissé de côté : une correction en a retiré les mots.',
  codingsWithoutPlace: '{{count}} codages ont été laissés de côté : une correction en a retiré les mots.',
  imageInWords: '1 image n’a pas été incluse ; ce qui y est codé est dit en mots.',
  imagesInWords: '{{count}} images n’ont pas été incluses ; ce qui y est codé est dit en mots.',
  noBrowserToPrint:
    'Un PDF est fait par Chromium, Chrome ou Edge, et il n’y en a pas ici. Rien n’a été écrit. Installez-en un, ou exportez en HTML et imprimez cette page.',
  noPdfForRoot:
    'Le navigateur de cet ordinateur n’a pas fait de PDF, car il ne démarre pas pour root. Rien n’a été écrit. Exportez en tant qu’un autre utilisateur, ou exportez en HTML et imprimez cette page.',
  noPdfMade:
    'Le navigateur de cet ordinateur n’a pas fait de PDF. Rien n’a été écrit. Exportez plutôt en HTML et imprimez cette page.',
  tooLargeForExcel:
    'Une feuille d’Excel contient au plus 1 048 576 lignes et 16 384 colonnes, et ce tableau en a davantage. Rien n’a été écrit. Exportez-le en CSV, ou exportez-en moins.',
  maxqdaCutsName: '1 nom dépasse les 63 caractères que MAXQDA garde.',
  maxqdaCutsNames: '{{count}} noms dépassent les 63 caractères que MAXQDA garde.',
}
