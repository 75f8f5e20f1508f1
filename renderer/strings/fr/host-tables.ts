import type { en } from '../host-tables'

/** Sentences of the host about tables of answers, in French. */
export const tables: Readonly<Record<keyof typeof en, string>> = {
  tableTooWide: '« {{name}} » a plus de 2 000 colonnes, plus qu’un tableau ne peut en avoir ici. Divisez-le.',
  tableTooTall:
    '« {{name}} » a plus de 200 000 lignes ou 10 millions de cellules, plus qu’un tableau ne peut en avoir ici. Divisez-le.',
  noSheet: '« {{name}} » n’a aucune feuille lisible.',
  openQuote:
    'Un guillemet près de la ligne {{count}} n’est pas fermé là où il devrait l’être ; vérifiez les lignes qui suivent.',
  formulaErrors: '{{count}} cellules contiennent une erreur de formule, comme #N/A, et sont restées vides.',
  oldExcel:
    '« {{name}} » est dans l’ancien format Excel (.xls). Enregistrez-le en .xlsx et importez celui-ci.',
  notTable:
    '« {{name}} » n’est pas un tableau lisible, ou il est endommagé. Les tableaux peuvent être .csv, .tsv, .xlsx et .ods.',
  noRows: '« {{name}} » ne contient aucun mot dans ses lignes.',
  noColumns: 'Aucune colonne du tableau n’est une réponse ou un attribut. Rien n’a été importé.',
  sameAttribute: 'Deux colonnes deviendraient le même attribut. Donnez un autre nom à l’une d’elles.',
  tooManyOwn:
    '« {{name}} » a {{count}} lignes, et 5 000 répondants au plus peuvent avoir chacun une source. Choisissez une source par question. Rien n’a été modifié.',
  valuesLeftOut:
    '{{count}} valeurs de « {{name}} » ne convenaient pas et ont été omises, comme « {{words}} ».',
  noRowNamed:
    'Aucune ligne de « {{name}} » ne porte le nom d’une source ou d’un cas du tableau. La première colonne doit contenir les noms. Rien n’a été modifié.',
  manyCodes:
    'Ce fichier contient plus de 20 000 codes, plus qu’un livre de codes ne peut en avoir ici. Rien n’a été modifié.',
  codebookSince: 'Le livre de codes a changé depuis l’aperçu. Regardez le fichier à nouveau.',
  noCodebook: '« {{name}} » ne contient aucun livre de codes lisible.',
}
