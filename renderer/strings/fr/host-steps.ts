import type { en } from '../host-steps'
import type { Words } from '../words'

/** Sentences of the host about steps that cannot be made, and files that are handed out, in French. */
export const steps: Words<typeof en> = {
  exampleLost: '1 exemple a été omis : le passage cité est dans une source qui a été retirée.',
  examplesLost:
    '{{count}} exemples ont été omis : les passages cités sont dans des sources qui ont été retirées.',
  cellGuarded:
    '1 cellule a reçu une apostrophe en tête, pour qu’aucun tableur ne l’exécute comme une formule. Pour R ou Python, choisissez le texte exact.',
  cellsGuarded:
    '{{count}} cellules ont reçu une apostrophe en tête, pour qu’aucun tableur ne les exécute comme des formules. Pour R ou Python, choisissez le texte exact.',
  cellCut: '1 cellule a été coupée aux 32 767 caractères qu’accepte Excel.',
  cellsCut: '{{count}} cellules ont été coupées aux 32 767 caractères qu’accepte Excel.',
  characterLeft: '1 caractère de contrôle a été omis.',
  charactersLeft: '{{count}} caractères de contrôle ont été omis.',
  noCodes:
    'Le livre de codes n’a pas encore de codes, et un livre REFI-QDA doit en contenir au moins un. Ajoutez un code ou choisissez un autre format.',
  oneDescription: 'Les parties d’une définition tiennent dans une seule description, en paragraphes titrés.',
  themesAsCodes: 'Les thèmes sont écrits comme des codes : le format n’a pas de thèmes.',
  themesAsSets:
    'Les autres thèmes d’un code sont écrits comme des ensembles, que certains programmes ne lisent pas.',
  noOrigin: 'L’origine et l’état des codes sont omis.',
  examplesAsText:
    'Les exemples qui sont des citations sont écrits comme du texte, sans leur lien au passage.',
  caseTaken: 'Il y a déjà un cas nommé « {{name}} ». Choisissez un autre nom.',
  attributeTaken: 'Il y a déjà un attribut nommé « {{name}} ». Choisissez un autre nom.',
  valuesUnfit:
    '{{count}} valeurs de « {{name}} » ne conviennent pas, comme « {{words}} ». Rien n’a été modifié.',
  valueUnfit: '« {{words}} » ne convient pas à l’attribut « {{name}} ». {{how}} Rien n’a été modifié.',
  fitsText: 'Un texte peut avoir au plus 100 000 caractères.',
  fitsBoolean: 'Écrivez oui ou non.',
  fitsInteger: 'Écrivez un nombre entier.',
  fitsFloat: 'Écrivez un nombre.',
  fitsDate: 'Écrivez une date comme 2024-03-05.',
  fitsDatetime: 'Écrivez une date et une heure comme 2024-03-05 14:30.',
  groupTaken: 'Il y a déjà un groupe nommé « {{name}} ». Choisissez un autre nom.',
  coderTaken: 'Il y a déjà un codeur nommé « {{name}} ». Choisissez un autre nom.',
  sourceTaken: 'Il y a déjà une source nommée « {{name}} ». Choisissez un autre nom.',
  refsNotJson:
    'Ce JSON n’est pas complet, aucune référence n’a donc été lue. Exportez-le de nouveau en CSL JSON ; rien n’a été changé.',
  refsTooLarge:
    'Ce fichier dépasse 20 Mo, aucune référence n’a donc été lue. N’exportez que les œuvres utiles ; rien n’a été changé.',
  refsNone:
    'Aucune référence n’a été trouvée ici. Il faudrait du CSL JSON, RIS, BibTeX ou Zotero RDF ; rien n’a été changé.',
  refsTooMany:
    'Ce fichier contient plus de 10 000 références, aucune n’a donc été lue. N’exportez que les œuvres utiles ; rien n’a été changé.',
  refsXml:
    'Des références en XML, seul le RDF de Zotero peut être lu. Exportez-les ainsi, ou en CSL JSON, RIS ou BibTeX ; rien n’a été changé.',
  twoSources: 'Deux sources s’appelleraient « {{name}} ». Choisissez d’autres noms ; rien n’a été changé.',
  codeTakenTop:
    'Il y a déjà un code « {{name}} » au premier niveau du livre de codes. Choisissez un autre nom ou utilisez celui-là.',
  codeTakenUnder:
    'Il y a déjà un code « {{name}} » sous « {{parent}} ». Choisissez un autre nom ou utilisez celui-là.',
  mergeCategory:
    '« {{name}} » est une catégorie, qui ne s’applique pas à des passages. Fusionnez avec un code.',
  mergeBelow: '« {{name}} » se trouve sous un code qui y serait fusionné. Sortez-le d’abord.',
  splitOther: 'On ne peut séparer de « {{name}} » que ses propres codages.',
  codeRemoved: 'Le code « {{name}} » a été retiré. Restaurez-le d’abord.',
  sourceRemoved: 'La source « {{name}} » a été retirée. Restaurez-la d’abord.',
  categoryInUse:
    '« {{name}} » est déjà appliqué à des passages, et une catégorie ne contient que d’autres codes. Recodez d’abord ces passages.',
  underItself: '« {{name}} » ne peut pas être déplacé sous lui-même ou un de ses sous-codes.',
  placedUnderItself: '« {{name}} » ne peut pas être placé sous lui-même ou un de ses sous-codes.',
  notTheme: '« {{theme}} » n’est pas un thème auquel « {{name}} » puisse appartenir.',
  sameName: 'Deux des codes s’appellent « {{name}} ». Renommez l’un d’eux avant de déplacer les deux.',
  category: '« {{name}} » est une catégorie : elle ne contient que d’autres codes. Appliquez l’un d’eux.',
  uniteGone: 'Les mots de ces passages ne sont plus dans le texte actuel ; ils ne peuvent pas être réunis.',
  edgesGone: 'Les mots de ce passage ne sont plus dans le texte actuel ; ses bords ne peuvent pas bouger.',
  wrongField: '« {{field}} » n’est pas correct : {{reason}}.',
  wrongRequest: 'La demande n’est pas correcte : {{reason}}.',
  outside: 'Il n’y a pas de passage de {{start}} à {{end}} : le texte compte {{count}} caractères.',
  halfCharacter: 'Le passage couperait un caractère en deux. Sélectionnez des caractères entiers.',
  onlyBlanks: 'Le passage ne contient pas de mots, seulement des blancs.',
  noImage: '« {{name}} » n’est pas une image.',
  noAreas: '« {{name}} » n’est pas une image et n’a donc pas de zones. Rien n’a été modifié.',
  areaOutside:
    'Cette zone dépasse l’image « {{name}} », qui a {{width}} × {{height}} pixels. Rien n’a été modifié.',
  codingsGone: 'Aucun de ces codages n’est encore sur ce passage. Rien n’a été modifié.',
  textChanged:
    'Le texte de « {{name}} » a été modifié entre-temps. Regardez-le de nouveau ; rien n’a été modifié.',
  partOfImage: 'Une partie d’image a déjà sa place.',
  changingPlaces:
    'Un de ces passages se trouve là où un autre doit aller. Placez-les l’un après l’autre ; rien n’a été modifié.',
  textsTooDifferent:
    'Les deux textes sont si différents que leur comparaison a pris trop de temps. Rien n’a été changé.',
  comparingFault:
    'Les deux textes n’ont pas pu être comparés à cause d’une erreur du programme. Rien n’a été changé.',
  nothingChanged: 'Rien n’a été modifié dans ce texte.',
  noWordsLeft: 'Il ne resterait aucun mot dans ce texte. Retirez plutôt la source.',
  textTooLong: 'Le texte compterait plus de 64 millions de caractères, ce qui est trop long.',
  imageNoText: '« {{name}} » est une image et n’a pas de texte à modifier.',
  imageNotText: '« {{name}} » est une image : il n’y a pas de texte à mettre ici.',
  changesDoNotFit: 'Ces modifications ne correspondent pas au texte. Rien n’a été modifié.',
  sameWords: '« {{name}} » contient exactement les mots déjà présents ici.',
  noCall: 'Il n’y a pas d’appel « {{name}} ».',
  noCommand: 'Il n’y a pas de commande « {{name}} ».',
  wentWrong:
    'Quelque chose a échoué dans Emic. Ce qui a été enregistré est en sûreté. Réessayez ; si cela se répète, redémarrez Emic.',
  wentWrongShort: 'Quelque chose a échoué dans Emic.',
  stopped: 'Cela a été arrêté. Rien n’a été modifié.',
  ownWindow: 'Emic ne répond qu’à sa propre fenêtre.',
  nothingToUndo: 'Il n’y a rien à annuler.',
  nothingToRedo: 'Il n’y a rien à rétablir.',
  changedBetween:
    'Quelqu’un d’autre l’a modifié entre-temps ; cela ne peut pas être annulé en une étape. Rien n’a été modifié.',
  recordGone: '{{noun}} : n’est plus dans le projet.',
  namedGone: '{{noun}} « {{name}} » : n’est plus là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedThere: '{{noun}} « {{name}} » : est déjà là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedChanged:
    '{{noun}} « {{name}} » : a changé depuis ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isGone: '{{noun}} : n’est plus là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isThere: '{{noun}} : est déjà là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isChanged: '{{noun}} : a changé depuis ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedDangling:
    '{{noun}} « {{name}} » : appartient à quelque chose qui n’est plus là ({{owner}}). Rien n’a été modifié.',
  dangling: '{{noun}} : appartient à quelque chose qui n’est plus là ({{owner}}). Rien n’a été modifié.',
  placeTaken: 'Il y a déjà un passage à cet endroit ; cette étape n’a pas été faite. Rien n’a été modifié.',
  codedAlready:
    'Ce passage porte déjà ce code par ce codeur ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedInUse:
    '{{noun}} « {{name}} » : encore utilisé par quelque chose de plus récent ; ne peut pas être retiré. Rien n’a été modifié.',
  inUse:
    '{{noun}} : encore utilisé par quelque chose de plus récent ; ne peut pas être retiré. Rien n’a été modifié.',
  project: 'projet',
  coder: 'codeur',
  source: 'source',
  revision: 'révision',
  code: 'code',
  quotation: 'citation',
  coding: 'codage',
  memo: 'mémo',
  group: 'groupe',
  case: 'cas',
  variable: 'attribut',
  question: 'question',
  foreignPart: 'partie étrangère',
  ambiguous: '« {{name}} » peut désigner plusieurs choses ({{noun}}) : {{list}}. Nommez-en une exactement.',
  unknownName: 'Rien ne s’appelle « {{name}} » dans ce projet ({{noun}}).',
  passagesTooLong: 'La recherche de ces passages a pris trop de temps. Choisissez-en moins.',
  notRegex: '« {{words}} » n’est pas une expression régulière : {{reason}}.',
  searchFailed: 'La recherche n’a pas pu être faite ({{reason}}).',
}
