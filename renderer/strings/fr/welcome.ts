import type { en } from '../welcome'
import type { Words } from '../words'

/** Words of welcome, in French. */
export const welcome: Words<typeof en> = {
  title: 'Emic',
  claim: 'Lire de près, coder avec soin, garder la trace.',
  promise: 'Tout reste sur cet ordinateur : pas de compte, pas de nuage, des fichiers simples.',
  sample: 'Essayer l’exemple',
  sampleWhy: 'Cinq textes courts sur la médecine des cellules souches, trois thèmes, déjà codés',
  new: 'Nouveau projet',
  newWhy: 'Commencer avec vos propres textes',
  open: 'Ouvrir un projet',
  openWhy: 'Choisir un dossier qui se termine par .emic',
  openListed: 'Dans la liste à côté, ou ailleurs sur cet ordinateur',
  openInBrowser:
    'Un navigateur ne peut pas choisir de dossiers pour Emic. Pour un projet absent de la liste, lancez Emic avec lui : npm start -- chemin/vers/Nom.emic',
  import: 'Importer un projet',
  importWhy: 'De NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette et d’autres, dans un nouveau projet',
  importTitle: 'Nouveau projet à partir de {{file}}',
  importLead: 'Vous verrez ensuite ce que contient le fichier, avant toute importation.',
  importCreate: 'Créer le projet et regarder',
  dropFirst:
    'Ouvrez ou créez d’abord un projet, puis déposez-y les fichiers. Les projets d’autres programmes (.qdpx par exemple) peuvent être déposés ici.',
  unpack: 'Ouvrir un projet emballé',
  unpackWhy: 'Un fichier qui finit par .emic.zip ; il est décompressé là où il n’y a encore rien',
  unpacking: 'Décompression du projet…',
  recent: 'Projets récents',
  found: 'Jamais ouvert ici',
  noRecent: 'Les projets que vous ouvrez apparaîtront ici.',
  newTitle: 'Nouveau projet',
  projectName: 'Nom du projet',
  projectNameHint: 'Par exemple « Entretiens à la clinique 2025 »',
  coderName: 'Votre nom',
  coderNameHint: 'Chaque codage dit qui l’a fait. Cela peut être changé plus tard.',
  create: 'Créer le projet',
  needName: 'Écrivez un nom.',
  opening: 'Ouverture…',
  settings: 'Réglages',
  noWindowTitle: 'Cette adresse a déjà servi',
  noWindow:
    'Chaque adresse d’Emic ouvre une fenêtre, une seule fois. Retournez là où Emic a été lancé et ouvrez l’adresse affichée ; la touche Entrée en fait une nouvelle.',
  noHostTitle: 'Emic ne répond pas',
  noHost:
    'Relancez-le, ou attendez : cette fenêtre continuera d’elle-même. Votre travail enregistré est en sûreté.',
  back: 'Retour',
}
