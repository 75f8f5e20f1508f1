import type { en } from '../host-projects'

/** Sentences of the host about projects for other programs, in French. */
export const projects: Readonly<Record<keyof typeof en, string>> = {
  experimental:
    'Cette forme est expérimentale : elle a été faite d’après des fichiers de ce logiciel, et personne ne l’y a encore essayée.',
  themesBoth: 'Les thèmes sont écrits comme codes, et comme ensembles des codes qui leur appartiennent.',
  noAliases: 'Les autres noms des codes sont omis.',
  noDefinitionNumbers: 'La définition sous laquelle un codage a été fait est omise.',
  flatCodes: 'Les codes à plus d’un niveau de profondeur sont écrits à part, nommés par leur chemin.',
  passageLost: '1 passage a été omis avec ses codages : ses mots ne sont pas dans le texte corrigé.',
  passagesLost:
    '{{count}} passages ont été omis avec leurs codages : leurs mots ne sont pas dans le texte corrigé.',
  noChangedMark: 'Qu’une correction a changé les mots d’un passage n’est pas dit.',
  unsureAsNote: 'Qu’un codeur n’est pas sûr d’un codage est écrit comme une note.',
  pdfRanges: 'Les passages des PDF sont des étendues de leur texte, non des zones de leurs pages.',
  astral:
    'Des textes contiennent des caractères comme des émojis, derrière lesquels NVivo pour Windows peut montrer des codages décalés. Il y a une forme pour NVivo.',
  noRevisions: 'De chaque source, seul le texte actuel est écrit, sans ses révisions antérieures.',
  noStructure: 'Les titres, les pages et les tours de parole sont omis ; le texte brut reste seul.',
  noCorrectedOriginals:
    'Les fichiers d’origine des textes corrigés sont omis, car ils contiennent les mots d’avant.',
  noOtherOriginals:
    'Les fichiers d’origine ne sont écrits que pour les documents Word, les PDF et les images ; pour les autres, le texte.',
  webp: 'Les images WebP sont écrites telles quelles ; certains logiciels ne peuvent pas les montrer.',
  imageMissing: 'Il manque 1 image dans le projet : seuls son nom et ses zones sont écrits.',
  imagesMissing: 'Il manque {{count}} images dans le projet : seuls leurs noms et leurs zones sont écrits.',
  recordingOutside: '1 enregistrement est nommé dans le fichier sans y être. Envoyez-le avec.',
  recordingsOutside: '{{count}} enregistrements sont nommés dans le fichier sans y être. Envoyez-les avec.',
  noReferences: 'Les références des sources sont omises.',
  noLanguages: 'Les langues des sources, et qui les a lues, sont omises.',
  oddValues: 'Les valeurs qui ne conviennent pas à leur attribut sont écrites comme texte.',
  describedRemarks:
    'Les mémos et commentaires écrits comme descriptions sont sans auteur, date ni type ; ceux des codes suivent la définition.',
  memoLeft: '1 mémo a été omis : ce dont il parle a été retiré.',
  memosLeft: '{{count}} mémos ont été omis : ce dont ils parlent a été retiré.',
  readBackDiffers:
    'Relu, le fichier ne contenait pas ce qui a été écrit ; il n’a donc pas été remis. Rien n’a été modifié. Réessayez, si possible sur un autre disque.',
  noMakers:
    'Qui a créé les codes, les groupes, les cas et les attributs, et quand, ainsi que les couleurs des codeurs, sont omis. Les heures sont écrites à la seconde près.',
  noDoubtMark: 'Que la place d’un passage n’est pas certaine n’est pas indiqué.',
  noWordOriginals:
    'Les fichiers d’origine ne sont écrits que pour les PDF et les images ; des autres, le texte.',
  partLeft: '1 partie du projet d’un autre logiciel a été omise : ce dont elle fait partie n’est pas écrit.',
  partsLeft:
    '{{count}} parties du projet d’un autre logiciel ont été omises : ce dont elles font partie n’est pas écrit.',
  partReference:
    '1 renvoi dans les parties du projet d’un autre logiciel a été omis : ce qu’il désignait a été retiré.',
  partReferences:
    '{{count}} renvois dans les parties du projet d’un autre logiciel ont été omis : ce qu’ils désignaient a été retiré.',
  partUnlawful: '1 détail du projet d’un autre logiciel a été omis : le format n’a pas de place pour lui.',
  partsUnlawful:
    '{{count}} détails du projet d’un autre logiciel ont été omis : le format n’a pas de place pour eux.',
  partMissing: '1 partie du projet d’un autre logiciel a été omise : son fichier manque dans le projet.',
  partsMissing:
    '{{count}} parties du projet d’un autre logiciel ont été omises : leurs fichiers manquent dans le projet.',
  noHistory:
    'L’historique, la corbeille et les questions gardées restent dans le projet ; ils ne sont pas écrits.',
}
